-- For the versions that there are this transaction stands: no later one adds anything to them.
ALTER TABLE plan_version
    ADD COLUMN inserted_in bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint;

COMMENT ON COLUMN plan_version.inserted_in IS 'The transaction that added it; no other one adds content to a version that was loaded.';

-- As before, and the transaction that added a version stays told whatever becomes of it.
CREATE OR REPLACE FUNCTION plan_version_stays() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    moving text[] := '{stage,being_written,revision,content_revision,updated_by,update_time}';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        NEW.inserted_in := OLD.inserted_in;
    END IF;
    IF OLD.being_written AND (TG_OP = 'DELETE' OR NEW.content_hash IS NULL
                              AND NEW.stage IN ('DRAFT', 'CONSULTATION', 'ADOPTED')) THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - moving = to_jsonb(OLD) - moving
       AND (OLD.content_hash IS NULL AND (OLD.stage, NEW.stage) IN (('CONSULTATION', 'ADOPTED'), ('ADOPTED', 'PUBLISHED'))
            OR OLD.stage IN ('ADOPTED', 'PUBLISHED') AND NEW.stage = 'SUPERSEDED') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'version % of % is not being written and never changes', OLD.sequence, OLD.plan_id;
END
$$;

-- Content of a loaded version comes in the transaction that adds it. That of one that was written here ends when it is
-- decided, even in the transaction that does both.
CREATE OR REPLACE FUNCTION plan_content_stays() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    at     record := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
    to_one record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    IF EXISTS (SELECT FROM plan_version v
                WHERE (v.plan_id, v.sequence) IN ((at.plan_id, at.sequence), (to_one.plan_id, to_one.sequence))
                  AND NOT v.being_written
                  AND NOT (TG_OP = 'INSERT' AND v.content_hash IS NOT NULL
                           AND v.inserted_in = pg_current_xact_id()::text::bigint)) THEN
        RAISE EXCEPTION 'version % of % is not being written and never changes', at.sequence, at.plan_id;
    END IF;
    RETURN to_one;
END
$$;
