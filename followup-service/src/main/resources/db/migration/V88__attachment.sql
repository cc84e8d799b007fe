CREATE TABLE attachment (
    survey_id        text        NOT NULL,
    request_id       text        NOT NULL,
    number           bigint      NOT NULL,
    question_id      text        NOT NULL,
    file_name        text        NOT NULL,
    media_type       text        NOT NULL,
    size             bigint      NOT NULL,
    sha256           text        NOT NULL,
    scan             text        NOT NULL,
    upload_time      timestamptz NOT NULL,
    uploaded_by      text        NOT NULL,
    uploaded_by_name text        NOT NULL,
    removed          boolean     NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (survey_id, request_id, number),
    CONSTRAINT fk_attachment_request FOREIGN KEY (survey_id, request_id) REFERENCES request (survey_id, request_id),
    CONSTRAINT fk_attachment_question FOREIGN KEY (survey_id, question_id)
        REFERENCES question (survey_id, question_id),
    CONSTRAINT ck_attachment_number CHECK (number > 0),
    CONSTRAINT ck_attachment_size CHECK (size > 0),
    CONSTRAINT ck_attachment_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT ck_attachment_scan CHECK (scan IN ('CLEAN', 'NOT_SCANNED'))
);

CREATE INDEX ix_attachment_question ON attachment (survey_id, question_id);

COMMENT ON TABLE attachment IS 'A file that a body has attached to its answer to a question. All but whether it is removed stays as it was.';
COMMENT ON COLUMN attachment.survey_id IS 'The survey.';
COMMENT ON COLUMN attachment.request_id IS 'The request.';
COMMENT ON COLUMN attachment.number IS 'Number within the request, from 1; never given again.';
COMMENT ON COLUMN attachment.question_id IS 'The question.';
COMMENT ON COLUMN attachment.file_name IS 'What the file was called, without folders.';
COMMENT ON COLUMN attachment.media_type IS 'Its type, told by its content.';
COMMENT ON COLUMN attachment.size IS 'Its size in bytes.';
COMMENT ON COLUMN attachment.sha256 IS 'SHA-256 of its content, hexadecimal.';
COMMENT ON COLUMN attachment.scan IS 'Whether a virus scanner has passed it; see arshjul.followup.v1.Attachment.Scan.';
COMMENT ON COLUMN attachment.upload_time IS 'When it was attached.';
COMMENT ON COLUMN attachment.uploaded_by IS 'Who attached it, people/{person}.';
COMMENT ON COLUMN attachment.uploaded_by_name IS 'What that person is called.';
COMMENT ON COLUMN attachment.removed IS 'Whether it belongs to the answers no more; what was frozen with it keeps it.';
