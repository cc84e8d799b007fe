CREATE TABLE progress_entry (
    plan_id        text             NOT NULL,
    element_id     text COLLATE "C" NOT NULL,
    number         integer          NOT NULL,
    state          text             NOT NULL,
    year           integer          NOT NULL,
    proposed_state text             NOT NULL,
    reason         text             NOT NULL,
    confirm_time   timestamptz      NOT NULL,
    confirmed_by   text             NOT NULL,
    CONSTRAINT pk_progress_entry PRIMARY KEY (plan_id, element_id, number),
    CONSTRAINT fk_progress_entry_plan FOREIGN KEY (plan_id) REFERENCES plan (plan_id),
    CONSTRAINT ck_progress_entry_state CHECK (state IN ('UNKNOWN', 'NOT_STARTED', 'ONGOING', 'DONE')),
    CONSTRAINT ck_progress_entry_proposed_state
        CHECK (proposed_state IN ('UNKNOWN', 'NOT_STARTED', 'ONGOING', 'DONE'))
);

CREATE FUNCTION progress_entry_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'progress_entry is append-only';
END
$$;

CREATE TRIGGER tr_progress_entry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON progress_entry
    FOR EACH STATEMENT EXECUTE FUNCTION progress_entry_is_append_only();

COMMENT ON TABLE progress_entry IS 'How far an element of a plan had come, each time that it was confirmed; kept for good.';
COMMENT ON COLUMN progress_entry.plan_id IS 'The plan.';
COMMENT ON COLUMN progress_entry.element_id IS 'The element, the same in every version.';
COMMENT ON COLUMN progress_entry.number IS 'Place among those of the element, from 1; the last one is the etag.';
COMMENT ON COLUMN progress_entry.state IS 'How far it had come; see arshjul.plan.v1.Progress.State.';
COMMENT ON COLUMN progress_entry.year IS 'The year that the state is about.';
COMMENT ON COLUMN progress_entry.proposed_state IS 'What the answers proposed.';
COMMENT ON COLUMN progress_entry.reason IS 'Why it was confirmed so; may be empty when it is what was proposed.';
COMMENT ON COLUMN progress_entry.confirm_time IS 'When it was confirmed.';
COMMENT ON COLUMN progress_entry.confirmed_by IS 'What the person who confirmed it is called.';
