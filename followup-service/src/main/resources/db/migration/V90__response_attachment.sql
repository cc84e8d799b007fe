CREATE TABLE response_attachment (
    survey_id  text   NOT NULL,
    request_id text   NOT NULL,
    version    bigint NOT NULL,
    number     bigint NOT NULL,
    CONSTRAINT pk_response_attachment PRIMARY KEY (survey_id, request_id, version, number),
    CONSTRAINT fk_response_attachment_response FOREIGN KEY (survey_id, request_id, version)
        REFERENCES response (survey_id, request_id, version),
    CONSTRAINT fk_response_attachment_content FOREIGN KEY (survey_id, request_id, number)
        REFERENCES attachment_content (survey_id, request_id, number)
);

CREATE INDEX ix_response_attachment_content ON response_attachment (survey_id, request_id, number);

CREATE FUNCTION response_attachment_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'response_attachment is append-only';
END
$$;

CREATE TRIGGER tr_response_attachment_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON response_attachment
    FOR EACH STATEMENT EXECUTE FUNCTION response_attachment_is_append_only();

COMMENT ON TABLE response_attachment IS 'The files frozen in a response; written once, for good. While a file stands here its content cannot be deleted.';
COMMENT ON COLUMN response_attachment.survey_id IS 'The survey.';
COMMENT ON COLUMN response_attachment.request_id IS 'The request.';
COMMENT ON COLUMN response_attachment.version IS 'The version of the response.';
COMMENT ON COLUMN response_attachment.number IS 'Number of the attachment within the request.';
