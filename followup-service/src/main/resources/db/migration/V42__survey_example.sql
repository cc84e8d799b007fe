ALTER TABLE survey ADD COLUMN example boolean NOT NULL DEFAULT FALSE;

COMMENT ON COLUMN survey.example IS 'Whether all its answers are made up, to show what earlier rounds look like.';
