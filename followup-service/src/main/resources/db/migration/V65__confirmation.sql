CREATE TABLE confirmation (
    survey_id         text        NOT NULL,
    request_id        text        NOT NULL,
    question_id       text        NOT NULL,
    earlier_survey_id text        NOT NULL,
    earlier_version   bigint      NOT NULL,
    answer_revision   bigint      NOT NULL,
    confirm_time      timestamptz NOT NULL,
    confirmed_by      text        NOT NULL,
    confirmed_by_name text        NOT NULL,
    CONSTRAINT pk_confirmation PRIMARY KEY (survey_id, request_id, question_id),
    CONSTRAINT fk_confirmation_answer FOREIGN KEY (survey_id, request_id, question_id)
        REFERENCES answer (survey_id, request_id, question_id) ON DELETE CASCADE,
    CONSTRAINT ck_confirmation_earlier CHECK (earlier_survey_id < survey_id)
);

COMMENT ON TABLE confirmation IS 'Who last said that a body''s answer of an earlier survey still holds, and has thereby answered the question.';
COMMENT ON COLUMN confirmation.survey_id IS 'The survey.';
COMMENT ON COLUMN confirmation.request_id IS 'The request.';
COMMENT ON COLUMN confirmation.question_id IS 'The question.';
COMMENT ON COLUMN confirmation.earlier_survey_id IS 'The survey that the earlier answer is from.';
COMMENT ON COLUMN confirmation.earlier_version IS 'The version of the body''s response there.';
COMMENT ON COLUMN confirmation.answer_revision IS 'Revision of the answer that was confirmed; with another one it has been answered anew since.';
COMMENT ON COLUMN confirmation.confirm_time IS 'When it was confirmed.';
COMMENT ON COLUMN confirmation.confirmed_by IS 'Who confirmed it, people/{person}.';
COMMENT ON COLUMN confirmation.confirmed_by_name IS 'What that person is called.';
