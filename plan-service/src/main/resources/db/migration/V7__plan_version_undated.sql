ALTER TABLE plan_version
    ALTER COLUMN year DROP NOT NULL,
    ALTER COLUMN month DROP NOT NULL;

COMMENT ON COLUMN plan_version.year IS 'Year in which it is dated; null when it bears no date.';
COMMENT ON COLUMN plan_version.month IS 'Month in which it is dated; null when it bears no date.';
