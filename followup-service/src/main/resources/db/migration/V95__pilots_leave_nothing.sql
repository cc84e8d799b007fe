-- What is kept for good is kept of surveys; of the copy that is tried out it is deleted when the pilot ends.
CREATE FUNCTION stays_unless_of_a_pilot() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.survey_id LIKE '%-pilot-%' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

DROP TRIGGER tr_response_answer_append_only ON response_answer;

CREATE TRIGGER tr_response_answer_append_only
    BEFORE UPDATE OR DELETE ON response_answer
    FOR EACH ROW EXECUTE FUNCTION stays_unless_of_a_pilot();

CREATE TRIGGER tr_response_answer_never_emptied
    BEFORE TRUNCATE ON response_answer
    FOR EACH STATEMENT EXECUTE FUNCTION response_answer_is_append_only();

DROP TRIGGER tr_response_attachment_append_only ON response_attachment;

CREATE TRIGGER tr_response_attachment_append_only
    BEFORE UPDATE OR DELETE ON response_attachment
    FOR EACH ROW EXECUTE FUNCTION stays_unless_of_a_pilot();

CREATE TRIGGER tr_response_attachment_never_emptied
    BEFORE TRUNCATE ON response_attachment
    FOR EACH STATEMENT EXECUTE FUNCTION response_attachment_is_append_only();

CREATE FUNCTION audit_stays_unless_of_a_pilot() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.resource ~ '^surveys/[0-9]{4}-pilot-[1-9][0-9]*(/|$)' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit is append-only';
END
$$;

DROP TRIGGER tr_audit_append_only ON audit;

CREATE TRIGGER tr_audit_append_only
    BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_stays_unless_of_a_pilot();

CREATE TRIGGER tr_audit_never_emptied
    BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

COMMENT ON TABLE audit IS 'Every change, for good: written with the change itself, never updated or deleted, but for what was done in a pilot that has ended.';
