ALTER TABLE request
    ADD CONSTRAINT ck_request_asked_accepted
        CHECK (state <> 'ACCEPTED' OR NOT sent_back OR clarified_question <> '' AND replacement <> 'NONE');

COMMENT ON COLUMN request.sent_back IS 'Whether the agency wants something of the response that it has read, and has not got it: the whole again, or a word on the answers to the questions in clarified_questions. Of an accepted response only the latter.';
COMMENT ON COLUMN request.clarified_question IS 'The first of the questions that the agency has asked about; while sent_back only they are open. Empty when it has asked about none, or has sent the whole back since.';
