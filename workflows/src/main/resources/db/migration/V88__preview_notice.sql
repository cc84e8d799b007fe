CREATE TABLE preview_notice (
    survey     text        NOT NULL,
    page_token text        NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT pk_preview_notice PRIMARY KEY (survey)
);

COMMENT ON TABLE preview_notice IS 'Surveys whose bodies are still to be written to before the results are published; the row goes when they have been.';
COMMENT ON COLUMN preview_notice.survey IS 'Name of the survey.';
COMMENT ON COLUMN preview_notice.page_token IS 'From where on its requests have not been written to; empty for all of them.';
COMMENT ON COLUMN preview_notice.decided_at IS 'When the decision to publish was heard of, by the clock of the domain.';
