CREATE TABLE job_completion (
    job_key         bigint      NOT NULL,
    variables       jsonb       NOT NULL,
    queued_at       timestamptz NOT NULL,
    attempts        bigint      NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    answered_at     timestamptz,
    known           boolean,
    CONSTRAINT pk_job_completion PRIMARY KEY (job_key),
    CONSTRAINT ck_job_completion_known CHECK ((answered_at IS NULL) = (known IS NULL))
);

CREATE INDEX ix_job_completion_waiting ON job_completion (next_attempt_at) WHERE answered_at IS NULL;
CREATE INDEX ix_job_completion_answered_at ON job_completion (answered_at);

COMMENT ON TABLE job_completion IS 'Jobs whose person is done, on their way back to the engine.';
COMMENT ON COLUMN job_completion.job_key IS 'The engine''s key of the job.';
COMMENT ON COLUMN job_completion.variables IS 'What the process branches on.';
COMMENT ON COLUMN job_completion.queued_at IS 'Real time, for the age of what waits.';
COMMENT ON COLUMN job_completion.attempts IS 'How often it was sent, counted before sending.';
COMMENT ON COLUMN job_completion.next_attempt_at IS 'Real time from which it is sent, or sent again when no answer came.';
COMMENT ON COLUMN job_completion.answered_at IS 'Real time of the engine''s answer; null while it waits. Removed 30 days later.';
COMMENT ON COLUMN job_completion.known IS 'Whether the engine knew the job; null while it waits.';
