CREATE TABLE actor (
    actor_id          text COLLATE "C" NOT NULL,
    county_code       text    NOT NULL,
    municipality_code text    NOT NULL,
    contact_email     text    NOT NULL,
    start_date        date,
    end_date          date,
    generated         boolean NOT NULL,
    revision          bigint  NOT NULL,
    CONSTRAINT pk_actor PRIMARY KEY (actor_id),
    CONSTRAINT ck_actor_actor_id CHECK (actor_id ~ '^[a-z][a-z0-9-]{0,62}$'),
    CONSTRAINT ck_actor_county_code CHECK (county_code ~ '^([0-9]{2})?$'),
    CONSTRAINT ck_actor_municipality_code CHECK (municipality_code ~ '^([0-9]{4})?$'),
    CONSTRAINT ck_actor_end_date CHECK (start_date < end_date)
);

CREATE INDEX ix_actor_contact_email ON actor (lower(contact_email)) WHERE contact_email <> '';

COMMENT ON TABLE actor IS 'Somebody who takes part in the work on a plan: an authority, an organisation, a region or a municipality.';
COMMENT ON COLUMN actor.actor_id IS 'Last part of the name actors/{actor}; compared byte by byte, so that pages do not depend on a locale.';
COMMENT ON COLUMN actor.county_code IS 'Two digits; empty when the actor is no region and no municipality.';
COMMENT ON COLUMN actor.municipality_code IS 'Four digits; empty when the actor is no municipality.';
COMMENT ON COLUMN actor.contact_email IS 'Where letters to the actor go; empty when unknown.';
COMMENT ON COLUMN actor.start_date IS 'First day on which the actor exists; null when that is not known.';
COMMENT ON COLUMN actor.end_date IS 'First day on which the actor no longer exists; null while it does.';
COMMENT ON COLUMN actor.generated IS 'Made up for a rehearsal or a test.';
COMMENT ON COLUMN actor.revision IS 'Grows with every change; the etag.';
