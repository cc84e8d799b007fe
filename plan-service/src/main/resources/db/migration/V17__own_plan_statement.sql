CREATE TABLE own_plan_statement (
    own_plan_id    text COLLATE "C" NOT NULL,
    year           integer          NOT NULL,
    version        integer          NOT NULL,
    actor          text             NOT NULL,
    recipient_kind text             NOT NULL,
    display_name   text             NOT NULL,
    request        text             NOT NULL,
    reference      text             NOT NULL,
    approve_time   timestamptz      NOT NULL,
    existence      text             NOT NULL,
    title          text             NOT NULL,
    start_year     integer          NOT NULL,
    end_year       integer          NOT NULL,
    decided_by     text             NOT NULL,
    link           text             NOT NULL,
    elements       text[]           NOT NULL,
    files_attached boolean          NOT NULL,
    plan_version   text             NOT NULL,
    state_time     timestamptz      NOT NULL,
    CONSTRAINT pk_own_plan_statement PRIMARY KEY (own_plan_id, year, version),
    CONSTRAINT ck_own_plan_statement_existence
        CHECK (existence IN ('OWN', 'PART_OF_ANOTHER', 'IN_PROGRESS', 'NONE', 'NOT_STATED'))
);

CREATE FUNCTION own_plan_statement_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'own_plan_statement is append-only';
END
$$;

CREATE TRIGGER tr_own_plan_statement_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON own_plan_statement
    FOR EACH STATEMENT EXECUTE FUNCTION own_plan_statement_is_append_only();

COMMENT ON TABLE own_plan_statement IS 'What bodies have stated of their own plans, a row for each response that was accepted; kept for good.';
COMMENT ON COLUMN own_plan_statement.own_plan_id IS 'The entry: last part of the name of the body''s requests.';
COMMENT ON COLUMN own_plan_statement.year IS 'Year of the survey.';
COMMENT ON COLUMN own_plan_statement.version IS 'Version of the response; of a year the latest counts.';
COMMENT ON COLUMN own_plan_statement.actor IS 'Name of the actor that answered.';
COMMENT ON COLUMN own_plan_statement.recipient_kind IS 'As what it answered: region or municipality.';
COMMENT ON COLUMN own_plan_statement.display_name IS 'What it was called then.';
COMMENT ON COLUMN own_plan_statement.request IS 'Name of the request that was answered.';
COMMENT ON COLUMN own_plan_statement.reference IS 'Reference number on the receipt.';
COMMENT ON COLUMN own_plan_statement.approve_time IS 'When the body signed off.';
COMMENT ON COLUMN own_plan_statement.existence IS 'Whether there is a plan; see arshjul.plan.v1.OwnPlanStatement.Existence.';
COMMENT ON COLUMN own_plan_statement.title IS 'What the plan is called; may be empty.';
COMMENT ON COLUMN own_plan_statement.start_year IS 'First year of its period; 0 when not said.';
COMMENT ON COLUMN own_plan_statement.end_year IS 'Last year of its period; 0 when not said.';
COMMENT ON COLUMN own_plan_statement.decided_by IS 'Who has decided it; may be empty.';
COMMENT ON COLUMN own_plan_statement.link IS 'Where it can be read, as it was typed; may be empty.';
COMMENT ON COLUMN own_plan_statement.elements IS 'Ids of the elements that it takes up, of the plan that the survey is about.';
COMMENT ON COLUMN own_plan_statement.files_attached IS 'Whether files are attached to the answers.';
COMMENT ON COLUMN own_plan_statement.plan_version IS 'Name of the plan version that the survey is about; may be empty.';
COMMENT ON COLUMN own_plan_statement.state_time IS 'When it was taken in.';
