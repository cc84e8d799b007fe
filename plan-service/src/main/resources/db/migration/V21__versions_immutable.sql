-- What is not being written stays as it is. Of a version its stage alone goes on, and only forwards: what was loaded can be
-- superseded, what was written here is decided and published before that.
CREATE FUNCTION plan_version_stays() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    moving text[] := '{stage,being_written,revision,content_revision,updated_by,update_time}';
BEGIN
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

-- Elements of a loaded version come in the transaction of their version, whose row then is as old as they are.
CREATE FUNCTION plan_content_stays() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    at     record := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
    to_one record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    IF EXISTS (SELECT FROM plan_version v
                WHERE (v.plan_id, v.sequence) IN ((at.plan_id, at.sequence), (to_one.plan_id, to_one.sequence))
                  AND NOT v.being_written
                  AND NOT (TG_OP = 'INSERT' AND v.xmin = pg_current_xact_id()::xid)) THEN
        RAISE EXCEPTION 'version % of % is not being written and never changes', at.sequence, at.plan_id;
    END IF;
    RETURN to_one;
END
$$;

CREATE FUNCTION plan_content_is_never_emptied() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% is never emptied', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER tr_plan_version_stays
    BEFORE UPDATE OR DELETE ON plan_version FOR EACH ROW EXECUTE FUNCTION plan_version_stays();
CREATE TRIGGER tr_plan_element_stays
    BEFORE INSERT OR UPDATE OR DELETE ON plan_element FOR EACH ROW EXECUTE FUNCTION plan_content_stays();
CREATE TRIGGER tr_plan_appearance_stays
    BEFORE INSERT OR UPDATE OR DELETE ON plan_appearance FOR EACH ROW EXECUTE FUNCTION plan_content_stays();
CREATE TRIGGER tr_plan_work_stays
    BEFORE INSERT OR UPDATE OR DELETE ON plan_work FOR EACH ROW EXECUTE FUNCTION plan_content_stays();

CREATE TRIGGER tr_plan_version_never_emptied
    BEFORE TRUNCATE ON plan_version FOR EACH STATEMENT EXECUTE FUNCTION plan_content_is_never_emptied();
CREATE TRIGGER tr_plan_element_never_emptied
    BEFORE TRUNCATE ON plan_element FOR EACH STATEMENT EXECUTE FUNCTION plan_content_is_never_emptied();
CREATE TRIGGER tr_plan_appearance_never_emptied
    BEFORE TRUNCATE ON plan_appearance FOR EACH STATEMENT EXECUTE FUNCTION plan_content_is_never_emptied();
CREATE TRIGGER tr_plan_work_never_emptied
    BEFORE TRUNCATE ON plan_work FOR EACH STATEMENT EXECUTE FUNCTION plan_content_is_never_emptied();
