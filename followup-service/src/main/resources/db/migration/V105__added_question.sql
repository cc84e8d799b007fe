ALTER TABLE amendment
    DROP CONSTRAINT ck_amendment_kind,
    ADD CONSTRAINT ck_amendment_kind CHECK (kind IN ('CHANGED', 'WITHDRAWN', 'ADDED'));

-- What a question was before it was added is kept before it is there.
ALTER TABLE amendment ALTER CONSTRAINT fk_amendment_question DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE amended_question ALTER CONSTRAINT fk_amended_question_question DEFERRABLE INITIALLY DEFERRED;

COMMENT ON COLUMN amended_question.was IS 'Its row, without its place in the survey; of one that was added only that it was not asked.';

-- A question that has gone out changes only in the transaction that keeps what it was; one comes to be only in the
-- transaction of the amendment that adds it, which may move the others but not change them.
CREATE OR REPLACE FUNCTION question_stays_as_it_was_asked() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    touched jsonb := to_jsonb(coalesce(NEW, OLD));
    kept    boolean := EXISTS (SELECT FROM amended_question a
                                WHERE a.survey_id = touched ->> 'survey_id'
                                  AND a.question_id = touched ->> 'question_id'
                                  AND a.xmin = pg_current_xact_id()::xid);
    adds    boolean;
BEGIN
    IF NOT EXISTS (SELECT FROM survey
                    WHERE survey_id IN (NEW.survey_id, OLD.survey_id) AND dispatch_time IS NOT NULL) THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    adds := EXISTS (SELECT FROM amendment a
                     WHERE a.survey_id = touched ->> 'survey_id' AND a.kind = 'ADDED'
                       AND a.xmin = pg_current_xact_id()::xid);
    IF TG_TABLE_NAME = 'question_option' AND kept
       OR TG_TABLE_NAME = 'question' AND TG_OP = 'UPDATE' AND kept
       OR TG_TABLE_NAME = 'question' AND TG_OP = 'INSERT' AND kept AND adds
       OR TG_TABLE_NAME = 'question' AND TG_OP = 'UPDATE' AND adds
          AND to_jsonb(NEW) - 'position' = to_jsonb(OLD) - 'position' THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    RAISE EXCEPTION 'a question stays as it was asked';
END
$$;

COMMENT ON COLUMN question_result.responses IS 'How many accepted responses were asked the question; null when it is hidden, and in older publications when all were.';
