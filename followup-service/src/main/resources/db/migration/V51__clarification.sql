CREATE TABLE clarification (
    survey_id        text        NOT NULL,
    request_id       text        NOT NULL,
    number           bigint      NOT NULL,
    question_id      text        NOT NULL,
    asked_version    bigint      NOT NULL,
    text             text        NOT NULL,
    asked_by_role    text        NOT NULL,
    ask_time         timestamptz NOT NULL,
    explanation      text        NOT NULL,
    explain_time     timestamptz,
    answered_version bigint,
    revision         bigint      NOT NULL,
    CONSTRAINT pk_clarification PRIMARY KEY (survey_id, request_id, number),
    CONSTRAINT fk_clarification_question FOREIGN KEY (survey_id, question_id)
        REFERENCES question (survey_id, question_id),
    CONSTRAINT fk_clarification_asked FOREIGN KEY (survey_id, request_id, asked_version)
        REFERENCES response (survey_id, request_id, version),
    CONSTRAINT fk_clarification_answered FOREIGN KEY (survey_id, request_id, answered_version)
        REFERENCES response (survey_id, request_id, version),
    CONSTRAINT ck_clarification_number CHECK (number > 0),
    CONSTRAINT ck_clarification_text CHECK (text <> ''),
    CONSTRAINT ck_clarification_asked_by_role CHECK (asked_by_role IN ('analyst', 'coordinator')),
    CONSTRAINT ck_clarification_explanation CHECK (explanation = '' OR explain_time IS NOT NULL),
    CONSTRAINT ck_clarification_answered CHECK (answered_version > asked_version)
);

CREATE INDEX ix_clarification_question ON clarification (survey_id, question_id);
CREATE INDEX ix_clarification_asked ON clarification (survey_id, request_id, asked_version);
CREATE INDEX ix_clarification_answered ON clarification (survey_id, request_id, answered_version);

COMMENT ON TABLE clarification IS 'What the agency has asked about the answer to one question, and the body''s word on it.';
COMMENT ON COLUMN clarification.survey_id IS 'The survey.';
COMMENT ON COLUMN clarification.request_id IS 'The request.';
COMMENT ON COLUMN clarification.number IS 'Which of the request, from 1.';
COMMENT ON COLUMN clarification.question_id IS 'The question whose answer it is about.';
COMMENT ON COLUMN clarification.asked_version IS 'The version of the response that it is about.';
COMMENT ON COLUMN clarification.text IS 'What the agency asks.';
COMMENT ON COLUMN clarification.asked_by_role IS 'As what the one who asks works for the agency; the person is in the audit log.';
COMMENT ON COLUMN clarification.ask_time IS 'When it was asked.';
COMMENT ON COLUMN clarification.explanation IS 'What the body''s respondent says to it; empty when it says nothing.';
COMMENT ON COLUMN clarification.explain_time IS 'When the explanation was last saved; null when it never was.';
COMMENT ON COLUMN clarification.answered_version IS 'The version of the response in which the body last submitted its word on it; null before.';
COMMENT ON COLUMN clarification.revision IS 'Counts the changes of the row.';
