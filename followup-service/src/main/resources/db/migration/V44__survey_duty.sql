CREATE TABLE survey_duty (
    survey_id   text        NOT NULL,
    duty        text        NOT NULL,
    person      text        NOT NULL,
    person_name text        NOT NULL,
    done_at     timestamptz NOT NULL,
    CONSTRAINT pk_survey_duty PRIMARY KEY (survey_id, duty, person),
    CONSTRAINT fk_survey_duty_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT ck_survey_duty_duty CHECK (duty IN ('DESIGN', 'ANALYSIS'))
);

COMMENT ON TABLE survey_duty IS 'Who has said that work on a survey is done, in any round: somebody else approves it.';
COMMENT ON COLUMN survey_duty.survey_id IS 'The survey.';
COMMENT ON COLUMN survey_duty.duty IS 'Which work.';
COMMENT ON COLUMN survey_duty.person IS 'Who has done it.';
COMMENT ON COLUMN survey_duty.person_name IS 'What that person is called.';
COMMENT ON COLUMN survey_duty.done_at IS 'When the person said so last, by the clock of the domain.';
