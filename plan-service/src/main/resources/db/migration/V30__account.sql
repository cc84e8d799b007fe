CREATE TABLE account_version (
    plan_id      text        NOT NULL,
    year         integer     NOT NULL,
    actor_id     text COLLATE "C" NOT NULL,
    version      integer     NOT NULL,
    text         text        NOT NULL,
    write_time   timestamptz NOT NULL,
    written_by   text        NOT NULL,
    CONSTRAINT pk_account_version PRIMARY KEY (plan_id, year, actor_id, version),
    CONSTRAINT fk_account_version_plan FOREIGN KEY (plan_id, year) REFERENCES implementation_plan (plan_id, year)
);
COMMENT ON TABLE account_version IS 'What actors tell of their own work in a year, in their own words; each version is kept.';
COMMENT ON COLUMN account_version.plan_id IS 'The plan.';
COMMENT ON COLUMN account_version.year IS 'The year.';
COMMENT ON COLUMN account_version.actor_id IS 'Last part of the actor''s name.';
COMMENT ON COLUMN account_version.version IS 'Its number, from 1.';
COMMENT ON COLUMN account_version.text IS 'What it tells, as it was written.';
COMMENT ON COLUMN account_version.write_time IS 'When it was written.';
COMMENT ON COLUMN account_version.written_by IS 'What the person who wrote it is called.';

CREATE TABLE account_publication (
    plan_id      text        NOT NULL,
    year         integer     NOT NULL,
    actor_id     text COLLATE "C" NOT NULL,
    number       integer     NOT NULL,
    version      integer     NOT NULL,
    publish_time timestamptz NOT NULL,
    CONSTRAINT pk_account_publication PRIMARY KEY (plan_id, year, actor_id, number),
    CONSTRAINT fk_account_publication_version
        FOREIGN KEY (plan_id, year, actor_id, version) REFERENCES account_version (plan_id, year, actor_id, version)
);
CREATE INDEX ix_account_publication_version ON account_publication (plan_id, year, actor_id, version);
COMMENT ON TABLE account_publication IS 'Which version of what it tells an actor has published; the latest is public.';
COMMENT ON COLUMN account_publication.plan_id IS 'The plan.';
COMMENT ON COLUMN account_publication.year IS 'The year.';
COMMENT ON COLUMN account_publication.actor_id IS 'Last part of the actor''s name.';
COMMENT ON COLUMN account_publication.number IS 'Place among those of the actor in the year, from 1.';
COMMENT ON COLUMN account_publication.version IS 'The version.';
COMMENT ON COLUMN account_publication.publish_time IS 'When it was published.';

CREATE FUNCTION account_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER tr_account_version_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON account_version
    FOR EACH STATEMENT EXECUTE FUNCTION account_is_append_only();

CREATE TRIGGER tr_account_publication_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON account_publication
    FOR EACH STATEMENT EXECUTE FUNCTION account_is_append_only();
