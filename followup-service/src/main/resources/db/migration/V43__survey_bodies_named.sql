ALTER TABLE survey ADD COLUMN bodies_named boolean NOT NULL DEFAULT FALSE;

COMMENT ON COLUMN survey.bodies_named IS 'Whether its publications show by name what each body answered; off unless somebody decided otherwise.';
