CREATE TABLE confirmed_contradiction (
    survey_id           text   NOT NULL,
    request_id          text   NOT NULL,
    version             bigint NOT NULL,
    question_id         text   NOT NULL,
    option_id           text   NOT NULL,
    missing_question_id text   NOT NULL,
    CONSTRAINT pk_confirmed_contradiction
        PRIMARY KEY (survey_id, request_id, version, question_id, option_id, missing_question_id),
    CONSTRAINT fk_confirmed_contradiction_response
        FOREIGN KEY (survey_id, request_id, version) REFERENCES response (survey_id, request_id, version)
);
COMMENT ON TABLE confirmed_contradiction IS 'Answers of a version that contradict each other, of which its body has said that they are right. Rows never change; versions submitted before the table came to be have none.';
COMMENT ON COLUMN confirmed_contradiction.survey_id IS 'The survey.';
COMMENT ON COLUMN confirmed_contradiction.request_id IS 'The request.';
COMMENT ON COLUMN confirmed_contradiction.version IS 'The version of the response.';
COMMENT ON COLUMN confirmed_contradiction.question_id IS 'The question of which an option is chosen.';
COMMENT ON COLUMN confirmed_contradiction.option_id IS 'The option that is chosen of it.';
COMMENT ON COLUMN confirmed_contradiction.missing_question_id IS 'The question that has no answer.';
