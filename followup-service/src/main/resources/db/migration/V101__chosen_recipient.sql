CREATE TABLE chosen_recipient (
    survey_id    text    NOT NULL,
    recipient_id text COLLATE "C" NOT NULL,
    position     bigint  NOT NULL,
    display_name text    NOT NULL,
    left_out     boolean NOT NULL,
    CONSTRAINT pk_chosen_recipient PRIMARY KEY (survey_id, recipient_id),
    CONSTRAINT fk_chosen_recipient_recipient_choice FOREIGN KEY (survey_id) REFERENCES recipient_choice (survey_id)
);

COMMENT ON TABLE chosen_recipient IS 'A principal to whom a survey is to go, or that was left out of the groups chosen.';
COMMENT ON COLUMN chosen_recipient.survey_id IS 'The survey.';
COMMENT ON COLUMN chosen_recipient.recipient_id IS 'Last part of the name of its request.';
COMMENT ON COLUMN chosen_recipient.position IS 'Place in the list.';
COMMENT ON COLUMN chosen_recipient.display_name IS 'What it was called when it was chosen.';
COMMENT ON COLUMN chosen_recipient.left_out IS 'Whether it was in one of the groups and the survey does not go to it.';
