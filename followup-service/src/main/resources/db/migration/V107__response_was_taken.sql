ALTER TABLE response
    ADD COLUMN was_taken boolean NOT NULL DEFAULT FALSE;

UPDATE response SET was_taken = TRUE WHERE state IN ('TAKEN', 'KEPT');

COMMENT ON COLUMN response.was_taken IS 'Whether the agency has accepted it once; it stays so when another replaces it.';
