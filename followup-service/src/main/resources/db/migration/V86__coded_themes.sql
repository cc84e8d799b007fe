-- Few is a theme that few answers of a group have: what a single body wrote could be told from it. Few is also a theme in
-- a group for which the question itself is hidden. What nobody of many wrote about is told.
CREATE FUNCTION coded_themes(survey text, publication text)
    RETURNS TABLE (question_id text, theme_id text, name text, recipient_group text, answers bigint)
    LANGUAGE sql STABLE AS
$$
WITH responded AS (
    SELECT g.recipient_group, r.survey_id, r.request_id, r.version
      FROM publication_recipient r
     CROSS JOIN LATERAL unnest(recipient_groups(r.recipient_kind, r.county_code, r.size_group)) AS g (recipient_group)
     WHERE r.survey_id = survey AND r.publication_id = publication AND r.version IS NOT NULL
), sized AS (
    SELECT DISTINCT recipient_group FROM responded
), coded AS (
    SELECT a.question_id, a.theme_id, r.recipient_group, count(*) AS answers
      FROM responded r
      JOIN theme_assignment a ON a.survey_id = r.survey_id AND a.request_id = r.request_id AND a.version = r.version
     GROUP BY a.question_id, a.theme_id, r.recipient_group
), used AS (
    SELECT coded.question_id, coded.theme_id, t.name
      FROM coded
      JOIN theme t ON t.survey_id = survey AND t.question_id = coded.question_id AND t.theme_id = coded.theme_id
     WHERE coded.recipient_group = 'all'
), counted AS (
    SELECT u.question_id, u.theme_id, u.name, s.recipient_group, coalesce(c.answers, 0) AS answers,
           h.question_id IS NOT NULL OR coalesce(c.answers, 0) BETWEEN 1 AND small_number() - 1 AS few
      FROM used u
     CROSS JOIN sized s
      LEFT JOIN coded c USING (question_id, theme_id, recipient_group)
      LEFT JOIN hidden_results(survey, publication) AS h USING (question_id, recipient_group)
), hidden AS (
    SELECT g.question_id, g.theme_id, shut.recipient_group
      FROM (SELECT c.question_id, c.theme_id, array_agg(c.recipient_group) AS groups, array_agg(c.answers) AS answers,
                   array_agg(c.few) AS few
              FROM counted c
             GROUP BY c.question_id, c.theme_id) AS g
     CROSS JOIN LATERAL hidden_groups(g.groups, g.answers, g.few) AS shut (recipient_group)
)
SELECT c.question_id, c.theme_id, c.name, c.recipient_group, CASE WHEN hidden.theme_id IS NULL THEN c.answers END
  FROM counted c
  LEFT JOIN hidden USING (question_id, theme_id, recipient_group)
$$;

COMMENT ON FUNCTION coded_themes(text, text) IS 'How many answers have each theme, among whom; null where that is not shown.';
