CREATE FUNCTION hidden_questions(survey text, request text) RETURNS TABLE (question_id text)
    LANGUAGE sql STABLE AS
$$
WITH RECURSIVE conditional AS MATERIALIZED (
    SELECT q.question_id, q.shown_if_question, q.shown_if_options
      FROM question q
     WHERE q.survey_id = survey AND q.shown_if_question IS NOT NULL
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

COMMENT ON FUNCTION hidden_questions(text, text) IS 'The questions that a body is not asked as its answers stand: their condition does not hold, or that of the question they depend on.';
