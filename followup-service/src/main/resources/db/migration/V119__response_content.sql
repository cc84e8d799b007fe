CREATE TABLE response_content (
    survey_id  text   NOT NULL,
    request_id text   NOT NULL,
    version    bigint NOT NULL,
    content    bytea  NOT NULL,
    CONSTRAINT pk_response_content PRIMARY KEY (survey_id, request_id, version),
    CONSTRAINT fk_response_content_response
        FOREIGN KEY (survey_id, request_id, version) REFERENCES response (survey_id, request_id, version)
);
COMMENT ON TABLE response_content IS 'What the content hash of a response is computed over. Rows never change; versions submitted before the table came to be have none.';
COMMENT ON COLUMN response_content.survey_id IS 'The survey.';
COMMENT ON COLUMN response_content.request_id IS 'The request.';
COMMENT ON COLUMN response_content.version IS 'The version of the response.';
COMMENT ON COLUMN response_content.content IS 'Questions and answers in canonical form; see arshjul.followup.v1.SealedContent.';
