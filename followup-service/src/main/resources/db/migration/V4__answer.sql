CREATE TABLE answer (
    survey_id       text        NOT NULL,
    request_id      text        NOT NULL,
    question_id     text        NOT NULL,
    kind            text        NOT NULL,
    answered        boolean     NOT NULL,
    choice          text,
    choices         text[],
    scale           bigint,
    number          numeric,
    text            text,
    update_time     timestamptz NOT NULL,
    updated_by      text        NOT NULL,
    updated_by_name text        NOT NULL,
    revision        bigint      NOT NULL,
    CONSTRAINT pk_answer PRIMARY KEY (survey_id, request_id, question_id),
    CONSTRAINT fk_answer_request FOREIGN KEY (survey_id, request_id) REFERENCES request (survey_id, request_id),
    CONSTRAINT fk_answer_question FOREIGN KEY (survey_id, question_id) REFERENCES question (survey_id, question_id),
    CONSTRAINT ck_answer_kind CHECK (kind IN ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'SCALE', 'NUMBER', 'TEXT')),
    CONSTRAINT ck_answer_choice CHECK ((choice IS NOT NULL) = (answered AND kind = 'SINGLE_CHOICE')),
    CONSTRAINT ck_answer_choices CHECK ((choices IS NOT NULL) = (answered AND kind = 'MULTIPLE_CHOICE')),
    CONSTRAINT ck_answer_scale CHECK ((scale IS NOT NULL) = (answered AND kind = 'SCALE')),
    CONSTRAINT ck_answer_number CHECK ((number IS NOT NULL) = (answered AND kind = 'NUMBER')),
    CONSTRAINT ck_answer_text CHECK ((text IS NOT NULL) = (answered AND kind = 'TEXT'))
);

CREATE INDEX ix_answer_question ON answer (survey_id, question_id);

COMMENT ON TABLE answer IS 'A body''s answers as they stand while it works on them; what they were before is in the audit log.';
COMMENT ON COLUMN answer.survey_id IS 'The survey.';
COMMENT ON COLUMN answer.request_id IS 'The request.';
COMMENT ON COLUMN answer.question_id IS 'The question.';
COMMENT ON COLUMN answer.kind IS 'Kind of the question; says which column holds the value.';
COMMENT ON COLUMN answer.answered IS 'Whether there is a value; a cleared answer keeps its row, so that its revision never starts again.';
COMMENT ON COLUMN answer.choice IS 'The chosen option; null unless answered and of this kind.';
COMMENT ON COLUMN answer.choices IS 'The chosen options, in the order of the question, none being an answer too; null unless answered and of this kind.';
COMMENT ON COLUMN answer.scale IS 'The place on the scale; null unless answered and of this kind.';
COMMENT ON COLUMN answer.number IS 'The number; null unless answered and of this kind.';
COMMENT ON COLUMN answer.text IS 'The text; null unless answered and of this kind.';
COMMENT ON COLUMN answer.update_time IS 'When it was last saved.';
COMMENT ON COLUMN answer.updated_by IS 'Who saved it last, people/{person}.';
COMMENT ON COLUMN answer.updated_by_name IS 'What that person is called.';
COMMENT ON COLUMN answer.revision IS 'Counts the savings.';
