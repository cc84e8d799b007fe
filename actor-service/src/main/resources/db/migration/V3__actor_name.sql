CREATE TABLE actor_name (
    actor_id     text COLLATE "C" NOT NULL,
    position     bigint NOT NULL,
    display_name text   NOT NULL,
    short_name   text   NOT NULL,
    start_date   date,
    end_date     date,
    evident_date date,
    CONSTRAINT pk_actor_name PRIMARY KEY (actor_id, position),
    CONSTRAINT fk_actor_name_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id),
    CONSTRAINT ck_actor_name_end_date CHECK (start_date < end_date)
);

COMMENT ON TABLE actor_name IS 'What an actor has been called; names are added and never overwritten.';
COMMENT ON COLUMN actor_name.actor_id IS 'The actor.';
COMMENT ON COLUMN actor_name.position IS 'Oldest name first, also when its dates are not known.';
COMMENT ON COLUMN actor_name.display_name IS 'The name in full.';
COMMENT ON COLUMN actor_name.short_name IS 'Abbreviation or short name; empty when there is none.';
COMMENT ON COLUMN actor_name.start_date IS 'First day of the name; null when that is not known.';
COMMENT ON COLUMN actor_name.end_date IS 'First day on which the name is no longer used; null while it is, and when that is not known.';
COMMENT ON COLUMN actor_name.evident_date IS 'Earliest day on which a document shows the name in use; stands in for a start that is not known. Null when there is none.';
