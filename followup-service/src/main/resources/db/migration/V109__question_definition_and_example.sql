ALTER TABLE question
    ADD COLUMN definition text NOT NULL DEFAULT '',
    ADD COLUMN example    text NOT NULL DEFAULT '';

COMMENT ON COLUMN question.definition IS 'What the words in it mean; may be empty.';
COMMENT ON COLUMN question.example IS 'An answer as it could be, or what would count; may be empty.';
