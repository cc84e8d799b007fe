CREATE TABLE theme_assignment (
    survey_id   text   NOT NULL,
    request_id  text   NOT NULL,
    version     bigint NOT NULL,
    question_id text   NOT NULL,
    theme_id    text   NOT NULL,
    CONSTRAINT pk_theme_assignment PRIMARY KEY (survey_id, request_id, version, question_id, theme_id),
    CONSTRAINT fk_theme_assignment_response_answer FOREIGN KEY (survey_id, request_id, version, question_id)
        REFERENCES response_answer (survey_id, request_id, version, question_id),
    CONSTRAINT fk_theme_assignment_theme FOREIGN KEY (survey_id, question_id, theme_id)
        REFERENCES theme (survey_id, question_id, theme_id)
);

CREATE INDEX ix_theme_assignment_theme ON theme_assignment (survey_id, question_id, theme_id);

COMMENT ON TABLE theme_assignment IS 'The themes that free-text answers have now. They belong to the version of the response that was read.';
COMMENT ON COLUMN theme_assignment.survey_id IS 'The survey.';
COMMENT ON COLUMN theme_assignment.request_id IS 'The request.';
COMMENT ON COLUMN theme_assignment.version IS 'The version of the response.';
COMMENT ON COLUMN theme_assignment.question_id IS 'The question.';
COMMENT ON COLUMN theme_assignment.theme_id IS 'The theme.';
