ALTER TABLE letter
    DROP CONSTRAINT ck_letter_kind,
    ADD CONSTRAINT ck_letter_kind CHECK (kind ~ '^[a-z]+(-[a-z]+)*$');

COMMENT ON COLUMN letter.kind IS 'What letter it is; which there are, the program says.';
