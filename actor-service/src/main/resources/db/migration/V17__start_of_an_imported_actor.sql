ALTER TABLE actor_import_row ADD COLUMN start_date text NOT NULL DEFAULT '';

COMMENT ON COLUMN actor_import_row.start_date IS 'First day on which a new actor exists, as it is written.';
