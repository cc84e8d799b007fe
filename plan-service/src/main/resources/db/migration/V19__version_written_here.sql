-- The shipped plans are loaded again, under a hash of what their file says: what a version can hold besides does not change
-- it. The names of the elements, by which others point to them, stay as they were.
DELETE FROM plan_appearance;
DELETE FROM plan_work;
DELETE FROM plan_element;
UPDATE plan SET parent_plan_id = NULL, parent_sequence = NULL;
DELETE FROM plan_version;

ALTER TABLE plan
    ADD COLUMN last_draft integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN plan.last_draft IS 'Sequence of the version whose writing was started last; none gets it again. 0 when none was.';

ALTER TABLE plan_version
    ALTER COLUMN content_hash DROP NOT NULL,
    ADD COLUMN base_sequence    integer,
    ADD COLUMN revision         bigint  NOT NULL DEFAULT 1,
    ADD COLUMN content_revision bigint  NOT NULL DEFAULT 1,
    ADD COLUMN updated_by       text,
    ADD COLUMN update_time      timestamptz,
    ADD COLUMN request_id       uuid,
    ADD COLUMN being_written    boolean NOT NULL GENERATED ALWAYS AS (stage = 'DRAFT' AND content_hash IS NULL) STORED,
    ADD CONSTRAINT fk_plan_version_base FOREIGN KEY (plan_id, base_sequence) REFERENCES plan_version (plan_id, sequence),
    ADD CONSTRAINT ck_plan_version_written CHECK ((content_hash IS NULL) = (update_time IS NOT NULL));

CREATE INDEX ix_plan_version_base ON plan_version (plan_id, base_sequence);
CREATE UNIQUE INDEX uq_plan_version_being_written ON plan_version (plan_id) WHERE being_written;

COMMENT ON TABLE plan_version IS 'A plan as it read at a stage. Rows change only while they are being written, but for their stage.';
COMMENT ON COLUMN plan_version.content_hash IS 'SHA-256 of the content it was loaded with; null for one that was written here.';
COMMENT ON COLUMN plan_version.base_sequence IS 'The version that it was started from; null for one that was loaded.';
COMMENT ON COLUMN plan_version.revision IS 'How often its own fields have been written; its etag.';
COMMENT ON COLUMN plan_version.content_revision IS 'How often anything of it has been written, its elements too.';
COMMENT ON COLUMN plan_version.updated_by IS 'What the person is called who wrote something of it last; null for one that was loaded.';
COMMENT ON COLUMN plan_version.update_time IS 'When something of it was written last; null for one that was loaded.';
COMMENT ON COLUMN plan_version.request_id IS 'The request that started it; null for one that was loaded.';
COMMENT ON COLUMN plan_version.being_written IS 'Whether it is being written here.';
