-- One that is out for comments can be written on again, so no other one is written meanwhile.
ALTER TABLE plan_version
    ADD COLUMN undecided boolean NOT NULL
        GENERATED ALWAYS AS (content_hash IS NULL AND stage IN ('DRAFT', 'CONSULTATION')) STORED;

COMMENT ON COLUMN plan_version.undecided IS 'Whether it was started here and is being written or out for comments: nothing counts on it yet.';

DROP INDEX uq_plan_version_being_written;
CREATE UNIQUE INDEX uq_plan_version_undecided ON plan_version (plan_id) WHERE undecided;

-- As before, and one that was written here and is out for comments can be taken back to be written on.
CREATE OR REPLACE FUNCTION plan_version_stays() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    moving text[] := '{stage,being_written,undecided,revision,content_revision,updated_by,update_time}';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        NEW.inserted_in := OLD.inserted_in;
    END IF;
    IF OLD.being_written AND (TG_OP = 'DELETE' OR NEW.content_hash IS NULL
                              AND NEW.stage IN ('DRAFT', 'CONSULTATION', 'ADOPTED')) THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - moving = to_jsonb(OLD) - moving
       AND (OLD.content_hash IS NULL AND (OLD.stage, NEW.stage) IN (('CONSULTATION', 'DRAFT'), ('CONSULTATION', 'ADOPTED'),
                                                                    ('ADOPTED', 'PUBLISHED'))
            OR OLD.stage IN ('ADOPTED', 'PUBLISHED') AND NEW.stage = 'SUPERSEDED') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'version % of % is not being written and never changes', OLD.sequence, OLD.plan_id;
END
$$;
