CREATE TABLE item_decision (
    event_id     uuid        NOT NULL,
    position     bigint GENERATED ALWAYS AS IDENTITY,
    form_key     text        NOT NULL,
    subject      text        NOT NULL,
    decision     text        NOT NULL,
    taken_at     timestamptz NOT NULL,
    work_item_id uuid,
    CONSTRAINT pk_item_decision PRIMARY KEY (event_id),
    CONSTRAINT uq_item_decision_work_item_id UNIQUE (work_item_id),
    CONSTRAINT fk_item_decision_work_item FOREIGN KEY (work_item_id) REFERENCES work_item (work_item_id)
);

CREATE INDEX ix_item_decision_waiting ON item_decision (form_key, subject, position) WHERE work_item_id IS NULL;
CREATE INDEX ix_item_decision_taken_at ON item_decision (taken_at);

COMMENT ON TABLE item_decision IS 'What services have told of decisions that end items: one for each, the oldest for the oldest.';
COMMENT ON COLUMN item_decision.event_id IS 'The event that told it.';
COMMENT ON COLUMN item_decision.position IS 'Order of arrival.';
COMMENT ON COLUMN item_decision.form_key IS 'The form on which it is decided.';
COMMENT ON COLUMN item_decision.subject IS 'Name of the resource that was decided about.';
COMMENT ON COLUMN item_decision.decision IS 'The decision; empty where there was nothing to decide.';
COMMENT ON COLUMN item_decision.taken_at IS 'Real time of arrival. Removed 30 days later.';
COMMENT ON COLUMN item_decision.work_item_id IS 'The item it belongs to; null while that has not come.';
