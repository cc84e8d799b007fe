CREATE TABLE data_source (
    data_source_id text COLLATE "C" NOT NULL,
    display_name   text             NOT NULL,
    aliases        text[]           NOT NULL,
    CONSTRAINT pk_data_source PRIMARY KEY (data_source_id)
);

COMMENT ON TABLE data_source IS 'A system, survey or method by which something is measured or known.';
COMMENT ON COLUMN data_source.data_source_id IS 'Last part of its name.';
COMMENT ON COLUMN data_source.display_name IS 'What it is called.';
COMMENT ON COLUMN data_source.aliases IS 'What else it is called.';
