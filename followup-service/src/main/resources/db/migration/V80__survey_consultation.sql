CREATE TABLE survey_consultation (
    survey_id       text        NOT NULL,
    consulted       text        NOT NULL,
    consulted_date  date,
    statement       text        NOT NULL,
    decided_by      text        NOT NULL,
    decision_date   date,
    decision_number text        NOT NULL,
    answering       text        NOT NULL,
    update_time     timestamptz NOT NULL,
    updated_by_name text        NOT NULL,
    revision        bigint      NOT NULL,
    CONSTRAINT pk_survey_consultation PRIMARY KEY (survey_id),
    CONSTRAINT fk_survey_consultation_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT ck_survey_consultation_answering CHECK (answering IN ('UNKNOWN', 'VOLUNTARY', 'MANDATORY')),
    CONSTRAINT ck_survey_consultation_dates CHECK (consulted_date <= decision_date)
);

COMMENT ON TABLE survey_consultation IS 'What precedes a survey: the consultation with those who are asked, and the decision to ask.';
COMMENT ON COLUMN survey_consultation.survey_id IS 'The survey.';
COMMENT ON COLUMN survey_consultation.consulted IS 'Whom the agency consulted; empty until recorded.';
COMMENT ON COLUMN survey_consultation.consulted_date IS 'When it did; null until recorded.';
COMMENT ON COLUMN survey_consultation.statement IS 'What they said; empty until recorded.';
COMMENT ON COLUMN survey_consultation.decided_by IS 'The role of the one who decided; empty until recorded.';
COMMENT ON COLUMN survey_consultation.decision_date IS 'When the decision was made; null until recorded.';
COMMENT ON COLUMN survey_consultation.decision_number IS 'Number of the decision or the matter; empty until recorded.';
COMMENT ON COLUMN survey_consultation.answering IS 'Whether those who are asked must answer; UNKNOWN until recorded.';
COMMENT ON COLUMN survey_consultation.update_time IS 'When it was last recorded.';
COMMENT ON COLUMN survey_consultation.updated_by_name IS 'What the person who did it is called.';
COMMENT ON COLUMN survey_consultation.revision IS 'Counts the recordings; its etag.';
