CREATE TABLE actor_import (
    import_id     uuid        NOT NULL,
    file_name     text        NOT NULL,
    create_time   timestamptz NOT NULL,
    kept_time     timestamptz NOT NULL,
    commit_time   timestamptz,
    added_count   bigint      NOT NULL,
    updated_count bigint      NOT NULL,
    CONSTRAINT pk_actor_import PRIMARY KEY (import_id)
);

CREATE TABLE actor_import_row (
    import_id         uuid   NOT NULL,
    line              bigint NOT NULL,
    actor_id          text   NOT NULL,
    display_name      text   NOT NULL,
    short_name        text   NOT NULL,
    kinds             text   NOT NULL,
    county_code       text   NOT NULL,
    municipality_code text   NOT NULL,
    contact_email     text   NOT NULL,
    CONSTRAINT pk_actor_import_row PRIMARY KEY (import_id, line),
    CONSTRAINT fk_actor_import_row_import FOREIGN KEY (import_id) REFERENCES actor_import (import_id) ON DELETE CASCADE
);

COMMENT ON TABLE actor_import IS 'Rows of a file on their way into the register; kept for a week.';
COMMENT ON COLUMN actor_import.import_id IS 'Last part of the name actorImports/{actor_import}.';
COMMENT ON COLUMN actor_import.file_name IS 'What the file is called.';
COMMENT ON COLUMN actor_import.create_time IS 'When the rows were kept.';
COMMENT ON COLUMN actor_import.kept_time IS 'Real time of the same, by which it is removed.';
COMMENT ON COLUMN actor_import.commit_time IS 'When the rows were taken into the register; null while they have not been.';
COMMENT ON COLUMN actor_import.added_count IS 'How many actors were added.';
COMMENT ON COLUMN actor_import.updated_count IS 'How many actors were filled in or corrected.';

COMMENT ON TABLE actor_import_row IS 'A row of a file; what is empty says nothing.';
COMMENT ON COLUMN actor_import_row.import_id IS 'The import.';
COMMENT ON COLUMN actor_import_row.line IS 'The number that a spreadsheet shows beside it.';
COMMENT ON COLUMN actor_import_row.actor_id IS 'Last part of the actor''s name, as it is written.';
COMMENT ON COLUMN actor_import_row.display_name IS 'What the actor is called.';
COMMENT ON COLUMN actor_import_row.short_name IS 'Abbreviation or short name.';
COMMENT ON COLUMN actor_import_row.kinds IS 'What the actor is, with commas between.';
COMMENT ON COLUMN actor_import_row.county_code IS 'Code of the county.';
COMMENT ON COLUMN actor_import_row.municipality_code IS 'Code of the municipality.';
COMMENT ON COLUMN actor_import_row.contact_email IS 'Address that letters to the actor go to.';
