CREATE TABLE attachment_content (
    survey_id  text   NOT NULL,
    request_id text   NOT NULL,
    number     bigint NOT NULL,
    content    bytea  NOT NULL,
    CONSTRAINT pk_attachment_content PRIMARY KEY (survey_id, request_id, number),
    CONSTRAINT fk_attachment_content_attachment FOREIGN KEY (survey_id, request_id, number)
        REFERENCES attachment (survey_id, request_id, number)
);

-- What is sent is compressed already.
ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION attachment_content_is_never_changed() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'attachment_content is never changed';
END
$$;

CREATE TRIGGER tr_attachment_content_never_changed
    BEFORE UPDATE ON attachment_content
    FOR EACH STATEMENT EXECUTE FUNCTION attachment_content_is_never_changed();

COMMENT ON TABLE attachment_content IS 'The content of attachments; that of one that was removed before it was ever submitted is deleted.';
COMMENT ON COLUMN attachment_content.survey_id IS 'The survey.';
COMMENT ON COLUMN attachment_content.request_id IS 'The request.';
COMMENT ON COLUMN attachment_content.number IS 'Number of the attachment within the request.';
COMMENT ON COLUMN attachment_content.content IS 'The file, as it was sent.';
