ALTER TABLE plan_version
    ADD COLUMN short_name text NOT NULL;

COMMENT ON COLUMN plan_version.short_name IS 'What tells it from other versions, in a word or two; may be empty.';
