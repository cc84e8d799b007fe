ALTER TABLE letter ADD COLUMN copy boolean NOT NULL DEFAULT FALSE;

COMMENT ON COLUMN letter.copy IS 'Whether it went to a functional mailbox beside those whom the letter is to reach.';
