CREATE TABLE theme_change (
    survey_id       text        NOT NULL,
    request_id      text        NOT NULL,
    version         bigint      NOT NULL,
    question_id     text        NOT NULL,
    number          bigint      NOT NULL,
    theme_id        text        NOT NULL,
    name            text        NOT NULL,
    added           boolean     NOT NULL,
    change_time     timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    changed_by_name text        NOT NULL,
    command_id      uuid        NOT NULL,
    CONSTRAINT pk_theme_change PRIMARY KEY (survey_id, request_id, version, question_id, number),
    CONSTRAINT fk_theme_change_response_answer FOREIGN KEY (survey_id, request_id, version, question_id)
        REFERENCES response_answer (survey_id, request_id, version, question_id)
);

CREATE INDEX ix_theme_change_command_id ON theme_change (survey_id, question_id, command_id);

CREATE FUNCTION theme_change_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'theme_change is append-only';
END
$$;

CREATE TRIGGER tr_theme_change_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON theme_change
    FOR EACH STATEMENT EXECUTE FUNCTION theme_change_is_append_only();

COMMENT ON TABLE theme_change IS 'Who gave which theme to a free-text answer or took it away, and when; kept for good.';
COMMENT ON COLUMN theme_change.survey_id IS 'The survey.';
COMMENT ON COLUMN theme_change.request_id IS 'The request.';
COMMENT ON COLUMN theme_change.version IS 'The version of the response.';
COMMENT ON COLUMN theme_change.question_id IS 'The question.';
COMMENT ON COLUMN theme_change.number IS 'Place among the changes of the answer, from 1; the last one is its etag.';
COMMENT ON COLUMN theme_change.theme_id IS 'The theme, which may be removed later.';
COMMENT ON COLUMN theme_change.name IS 'What the theme was called then.';
COMMENT ON COLUMN theme_change.added IS 'Whether the theme was given; otherwise it was taken away.';
COMMENT ON COLUMN theme_change.change_time IS 'When.';
COMMENT ON COLUMN theme_change.changed_by IS 'Who did it, people/{person}.';
COMMENT ON COLUMN theme_change.changed_by_name IS 'What that person is called.';
COMMENT ON COLUMN theme_change.command_id IS 'The request id of the command, by which a repeated one is reported the same.';
