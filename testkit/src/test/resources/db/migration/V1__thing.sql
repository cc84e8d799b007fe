CREATE TABLE thing (
    thing_id   text NOT NULL,
    title      text NOT NULL,
    close_time timestamptz,
    revision   bigint NOT NULL,
    CONSTRAINT pk_thing PRIMARY KEY (thing_id)
);

COMMENT ON TABLE thing IS 'Something.';
COMMENT ON COLUMN thing.thing_id IS 'Chosen by the caller.';
COMMENT ON COLUMN thing.title IS 'A few words.';
COMMENT ON COLUMN thing.close_time IS 'When it was closed; null while open.';
COMMENT ON COLUMN thing.revision IS 'Counts changes; the etag.';
