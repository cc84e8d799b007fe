ALTER TABLE survey
    ADD COLUMN update_time     timestamptz NOT NULL DEFAULT 'epoch',
    ADD COLUMN updated_by_name text        NOT NULL DEFAULT '';

COMMENT ON COLUMN survey.update_time IS 'When its revision was last counted up; the epoch when that was before this was noted.';
COMMENT ON COLUMN survey.updated_by_name IS 'What the person who did it is called; empty when it was the process, or not noted.';
