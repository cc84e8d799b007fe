ALTER TABLE section
    ADD COLUMN update_time timestamptz NOT NULL DEFAULT timestamptz 'epoch',
    ADD COLUMN updated_by_name text NOT NULL DEFAULT '',
    ADD COLUMN revision bigint NOT NULL DEFAULT 1,
    DROP CONSTRAINT uq_section_position,
    ADD CONSTRAINT uq_section_position UNIQUE (survey_id, position) DEFERRABLE;

COMMENT ON TABLE section IS 'A part of a survey; it can be changed only while the survey is being designed.';
COMMENT ON COLUMN section.update_time IS 'When somebody last changed it; 1970 before the first change.';
COMMENT ON COLUMN section.updated_by_name IS 'What the person is called who last changed it; empty when no person did.';
COMMENT ON COLUMN section.revision IS 'Counts the changes of the section itself; its etag.';
