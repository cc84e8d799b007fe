CREATE TABLE process_step (
    subject text        NOT NULL,
    process text        NOT NULL,
    element text        NOT NULL,
    title   text        NOT NULL,
    origin  text        NOT NULL,
    state   text        NOT NULL,
    problem text        NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT pk_process_step PRIMARY KEY (subject, process, element),
    CONSTRAINT ck_process_step_origin CHECK (origin IN ('JOB', 'EVENT')),
    CONSTRAINT ck_process_step_state CHECK (state IN ('CURRENT', 'DONE', 'FAILING', 'STUCK'))
);

CREATE INDEX ix_process_step_seen_at ON process_step (subject, seen_at);
CREATE INDEX ix_process_step_state ON process_step (state) WHERE state IN ('FAILING', 'STUCK');

COMMENT ON TABLE process_step IS 'What a process has done, waits for or has been told about a matter; what happens again overwrites.';
COMMENT ON COLUMN process_step.subject IS 'Name of the resource it is about.';
COMMENT ON COLUMN process_step.process IS 'The process; empty where none was told.';
COMMENT ON COLUMN process_step.element IS 'The diagram''s element, or the event''s type.';
COMMENT ON COLUMN process_step.title IS 'What the diagram called it.';
COMMENT ON COLUMN process_step.origin IS 'Whether the engine came to an element or a service told of an event.';
COMMENT ON COLUMN process_step.state IS 'How far it has come; see arshjul.workflow.v1.Step.State.';
COMMENT ON COLUMN process_step.problem IS 'Why it is failing or stuck; empty otherwise.';
COMMENT ON COLUMN process_step.seen_at IS 'When it was last seen, by the clock of the domain.';
