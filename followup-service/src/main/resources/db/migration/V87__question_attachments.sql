ALTER TABLE question
    ADD COLUMN attachments_allowed boolean NOT NULL DEFAULT FALSE;

COMMENT ON COLUMN question.attachments_allowed IS 'Whether files can be attached to the answer.';
