ALTER TABLE request
    ADD COLUMN clarified_questions text[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN request.clarified_questions IS 'All the questions that the agency has asked about at once. Does not count where it has not the one in clarified_question: that was written by the version before this column.';
COMMENT ON COLUMN request.clarified_question IS 'The first of the questions that the agency has asked about; while the request is sent back only they are open. Empty when it has asked about none, or has sent the whole back since.';
