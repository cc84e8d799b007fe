ALTER TABLE request
    ADD COLUMN clarified_question text NOT NULL DEFAULT '',
    ADD CONSTRAINT ck_request_clarified_question CHECK (clarified_question = '' OR approve_time IS NOT NULL);

COMMENT ON COLUMN request.clarified_question IS 'The question that the agency has asked about; while the request is sent back only this one is open. Empty when it has asked about none, or has sent the whole back since.';
