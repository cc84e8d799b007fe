ALTER TABLE contradiction_rule ADD COLUMN soft_reason text NOT NULL DEFAULT '';

COMMENT ON COLUMN contradiction_rule.soft_reason IS 'Why it was made soft after the survey had gone out; empty when it was not.';
COMMENT ON TABLE contradiction_rule IS 'A rule of a survey by which answers contradict each other: those of which both its statements are true. It can be changed only while the survey is being designed; after that a hard one can be made soft.';

-- A rule that turns out to be wrong must not keep a body from its true answers: once the survey has gone out, a hard rule
-- may become soft with a reason, and nothing else of it may change.
CREATE FUNCTION rule_stays_as_it_went_out() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    told text[] := ARRAY['hard', 'soft_reason', 'update_time', 'updated_by_name', 'revision'];
BEGIN
    IF NOT EXISTS (SELECT FROM survey
                    WHERE survey_id IN (NEW.survey_id, OLD.survey_id) AND dispatch_time IS NOT NULL) THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.hard AND NOT NEW.hard AND NEW.soft_reason <> ''
       AND to_jsonb(NEW) - told = to_jsonb(OLD) - told THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a rule stays as it went out';
END
$$;

DROP TRIGGER tr_contradiction_rule_settled ON contradiction_rule;
CREATE TRIGGER tr_contradiction_rule_settled
    BEFORE INSERT OR UPDATE OR DELETE ON contradiction_rule
    FOR EACH ROW EXECUTE FUNCTION rule_stays_as_it_went_out();
