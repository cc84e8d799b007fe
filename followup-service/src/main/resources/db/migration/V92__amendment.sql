ALTER TABLE question
    ADD COLUMN withdrawn boolean NOT NULL DEFAULT FALSE;

COMMENT ON COLUMN question.withdrawn IS 'Whether it is no longer asked although it went out; its answers are kept and not counted.';

CREATE TABLE amendment (
    survey_id       text        NOT NULL,
    number          bigint      NOT NULL,
    kind            text        NOT NULL,
    question_id     text        NOT NULL,
    reason          text        NOT NULL,
    create_time     timestamptz NOT NULL,
    created_by      text        NOT NULL,
    created_by_name text        NOT NULL,
    command_id      uuid        NOT NULL,
    CONSTRAINT pk_amendment PRIMARY KEY (survey_id, number),
    CONSTRAINT fk_amendment_survey FOREIGN KEY (survey_id) REFERENCES survey (survey_id),
    CONSTRAINT fk_amendment_question FOREIGN KEY (survey_id, question_id) REFERENCES question (survey_id, question_id),
    CONSTRAINT ck_amendment_number CHECK (number > 0),
    CONSTRAINT ck_amendment_kind CHECK (kind IN ('CHANGED', 'WITHDRAWN')),
    CONSTRAINT ck_amendment_reason CHECK (reason <> '')
);

CREATE INDEX ix_amendment_question ON amendment (survey_id, question_id);
CREATE INDEX ix_amendment_command_id ON amendment (survey_id, command_id);

COMMENT ON TABLE amendment IS 'Changes of surveys that had gone out; written once, for good.';
COMMENT ON COLUMN amendment.survey_id IS 'The survey.';
COMMENT ON COLUMN amendment.number IS 'Place among the amendments of the survey, from 1 without gaps.';
COMMENT ON COLUMN amendment.kind IS 'What became of the question; see arshjul.followup.v1.Amendment.Kind.';
COMMENT ON COLUMN amendment.question_id IS 'The question.';
COMMENT ON COLUMN amendment.reason IS 'Why, as those who answer read it.';
COMMENT ON COLUMN amendment.create_time IS 'When it took effect.';
COMMENT ON COLUMN amendment.created_by IS 'Who made it, people/{person}.';
COMMENT ON COLUMN amendment.created_by_name IS 'What that person is called.';
COMMENT ON COLUMN amendment.command_id IS 'The request id of the command, by which a repeated one is answered the same.';

CREATE TABLE amended_question (
    survey_id   text   NOT NULL,
    number      bigint NOT NULL,
    question_id text   NOT NULL,
    was         jsonb  NOT NULL,
    was_options text[] NOT NULL,
    CONSTRAINT pk_amended_question PRIMARY KEY (survey_id, number, question_id),
    CONSTRAINT fk_amended_question_amendment FOREIGN KEY (survey_id, number) REFERENCES amendment (survey_id, number),
    CONSTRAINT fk_amended_question_question FOREIGN KEY (survey_id, question_id)
        REFERENCES question (survey_id, question_id)
);

CREATE INDEX ix_amended_question_question ON amended_question (survey_id, question_id, number);

COMMENT ON TABLE amended_question IS 'What a question was before an amendment; written once, for good.';
COMMENT ON COLUMN amended_question.survey_id IS 'The survey.';
COMMENT ON COLUMN amended_question.number IS 'Number of the amendment.';
COMMENT ON COLUMN amended_question.question_id IS 'The question.';
COMMENT ON COLUMN amended_question.was IS 'Its row, without its place in the survey.';
COMMENT ON COLUMN amended_question.was_options IS 'Its options in their order, id and label of each.';

CREATE FUNCTION amendment_is_append_only() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER tr_amendment_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON amendment
    FOR EACH STATEMENT EXECUTE FUNCTION amendment_is_append_only();

CREATE TRIGGER tr_amended_question_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON amended_question
    FOR EACH STATEMENT EXECUTE FUNCTION amendment_is_append_only();

-- A question that has gone out changes only in the transaction that keeps what it was.
CREATE OR REPLACE FUNCTION question_stays_as_it_was_asked() RETURNS trigger
    LANGUAGE plpgsql AS
$$
DECLARE
    touched jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
    IF EXISTS (SELECT FROM survey
                WHERE survey_id IN (NEW.survey_id, OLD.survey_id) AND dispatch_time IS NOT NULL)
       AND (TG_TABLE_NAME = 'section'
            OR TG_TABLE_NAME = 'question' AND TG_OP <> 'UPDATE'
            OR NOT EXISTS (SELECT FROM amended_question a
                            WHERE a.survey_id = touched ->> 'survey_id' AND a.question_id = touched ->> 'question_id'
                              AND a.xmin = pg_current_xact_id()::xid)) THEN
        RAISE EXCEPTION 'a question stays as it was asked';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;

COMMENT ON TABLE question IS 'A question of a survey; once that has gone out it changes only by amendments.';

CREATE OR REPLACE FUNCTION hidden_questions(survey text, request text) RETURNS TABLE (question_id text)
    LANGUAGE sql STABLE AS
$$
WITH RECURSIVE conditional AS MATERIALIZED (
    SELECT q.question_id, q.shown_if_question, q.shown_if_options
      FROM question q
     WHERE q.survey_id = survey AND NOT q.withdrawn AND q.shown_if_question IS NOT NULL
), met AS (
    SELECT c.question_id, c.shown_if_question
      FROM conditional c
      JOIN answer a ON a.survey_id = survey AND a.request_id = request AND a.question_id = c.shown_if_question
     WHERE a.answered AND coalesce(a.choices, ARRAY[a.choice]) && c.shown_if_options
), asked AS (
    SELECT met.question_id
      FROM met
     WHERE met.shown_if_question NOT IN (SELECT conditional.question_id FROM conditional)
     UNION ALL
    SELECT met.question_id
      FROM asked
      JOIN met ON met.shown_if_question = asked.question_id
)
SELECT conditional.question_id FROM conditional
EXCEPT
SELECT asked.question_id FROM asked
$$;
