CREATE TABLE revisit (
    survey_id      text        NOT NULL,
    request_id     text        NOT NULL,
    question_id    text        NOT NULL,
    mark_time      timestamptz NOT NULL,
    marked_by      text        NOT NULL,
    marked_by_name text        NOT NULL,
    CONSTRAINT pk_revisit PRIMARY KEY (survey_id, request_id, question_id),
    CONSTRAINT fk_revisit_request FOREIGN KEY (survey_id, request_id)
        REFERENCES request (survey_id, request_id) ON DELETE CASCADE,
    CONSTRAINT fk_revisit_question FOREIGN KEY (survey_id, question_id) REFERENCES question (survey_id, question_id)
);

CREATE INDEX ix_revisit_question ON revisit (survey_id, question_id);

COMMENT ON TABLE revisit IS 'The answers of a draft that somebody of the body wants to come back to; gone when it is submitted.';
COMMENT ON COLUMN revisit.survey_id IS 'The survey.';
COMMENT ON COLUMN revisit.request_id IS 'The request.';
COMMENT ON COLUMN revisit.question_id IS 'The question, whether it has an answer or not.';
COMMENT ON COLUMN revisit.mark_time IS 'When it was marked.';
COMMENT ON COLUMN revisit.marked_by IS 'Who marked it, people/{person}.';
COMMENT ON COLUMN revisit.marked_by_name IS 'What that person is called.';
