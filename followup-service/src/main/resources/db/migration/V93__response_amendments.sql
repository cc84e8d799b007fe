ALTER TABLE response
    ADD COLUMN amendments bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT ck_response_amendments CHECK (amendments >= 0);

COMMENT ON COLUMN response.amendments IS 'How many amendments the survey had when it was submitted; its hash is over the questions as they were then.';
