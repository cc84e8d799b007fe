CREATE TABLE recipient_choice (
    survey_id       text        NOT NULL,
    groups          text[]      NOT NULL,
    update_time     timestamptz NOT NULL,
    updated_by_name text        NOT NULL,
    CONSTRAINT pk_recipient_choice PRIMARY KEY (survey_id),
    CONSTRAINT fk_recipient_choice_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id)
);

COMMENT ON TABLE recipient_choice IS 'That a survey goes to some principals; a survey that is not here goes to all.';
COMMENT ON COLUMN recipient_choice.survey_id IS 'The survey.';
COMMENT ON COLUMN recipient_choice.groups IS 'What the groups were called by which they were chosen.';
COMMENT ON COLUMN recipient_choice.update_time IS 'When they were chosen.';
COMMENT ON COLUMN recipient_choice.updated_by_name IS 'What the person who chose them is called.';
