ALTER TABLE answer
    ADD COLUMN confirmation text,
    ADD CONSTRAINT ck_answer_confirmation CHECK (confirmation IS NULL OR number IS NOT NULL);

COMMENT ON COLUMN answer.confirmation IS 'What was said when an unlikely number was confirmed; may be empty. Null when it was not.';

ALTER TABLE response_answer
    ADD COLUMN confirmation text,
    ADD CONSTRAINT ck_response_answer_confirmation CHECK (confirmation IS NULL OR number IS NOT NULL);

COMMENT ON COLUMN response_answer.confirmation IS 'What was said when an unlikely number was confirmed; may be empty. Null when it was not.';
