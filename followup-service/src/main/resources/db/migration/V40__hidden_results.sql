CREATE FUNCTION small_number() RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 5;

COMMENT ON FUNCTION small_number() IS 'Figures of a group are shown from this many answers on. With fewer, who knows the answers of some in the group can tell those of the rest; five is what official statistics commonly keep to, and leaves all but the smallest counties their figures.';

CREATE FUNCTION recipient_groups(recipient_kind text, county_code text, size_group text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_remove(ARRAY['all', recipient_kind,
        CASE WHEN recipient_kind = 'municipality' AND county_code ~ '^[0-9]{2}$' THEN 'county-' || county_code END,
        CASE WHEN recipient_kind = 'municipality' AND size_group <> '' THEN size_group END], NULL);

COMMENT ON FUNCTION recipient_groups(text, text, text) IS 'Every group that a recipient is counted in.';

-- Few is a group with few responses, whatever they answer: that its one municipality leaves out a question which only
-- those with a plan answer tells that it has none. Few is also a group in which few answer the question. Where none of
-- many does, nobody is told.
-- The groups of a question are sets whose parts add up: all of regions and municipalities, municipalities of counties,
-- and of size groups. Where one part is hidden, its figures must not come out as the whole less the shown parts: so the
-- hidden parts are always at least two and have at least small_number() answers together, the smallest being hidden first.
CREATE FUNCTION hidden_results(survey text, publication text) RETURNS TABLE (question_id text, recipient_group text)
    LANGUAGE sql STABLE AS
$$
WITH responded AS (
    SELECT g.recipient_group, r.survey_id, r.request_id, r.version
      FROM publication_recipient r
     CROSS JOIN LATERAL unnest(recipient_groups(r.recipient_kind, r.county_code, r.size_group)) AS g (recipient_group)
     WHERE r.survey_id = survey AND r.publication_id = publication AND r.version IS NOT NULL
), sized AS (
    SELECT recipient_group, count(*) AS responses FROM responded GROUP BY recipient_group
), given AS (
    SELECT a.question_id, r.recipient_group, count(*) AS answers
      FROM responded r
     CROSS JOIN LATERAL (SELECT response_answer.question_id
                           FROM response_answer
                          WHERE response_answer.survey_id = r.survey_id
                            AND response_answer.request_id = r.request_id
                            AND response_answer.version = r.version
                         OFFSET 0) AS a
     GROUP BY a.question_id, r.recipient_group
), answered AS (
    SELECT q.question_id, s.recipient_group, coalesce(g.answers, 0) AS answers,
           s.responses < small_number() OR coalesce(g.answers, 0) BETWEEN 1 AND small_number() - 1 AS few
      FROM question q
     CROSS JOIN sized s
      LEFT JOIN given g USING (question_id, recipient_group)
     WHERE q.survey_id = survey
), kinds AS (
    SELECT a.question_id, a.recipient_group,
           few OR bool_or(few) OVER (PARTITION BY a.question_id) AND (
               row_number() OVER smallest <= 2
               OR coalesce(sum(answers) OVER (smallest ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                  < small_number()) AS hidden
      FROM answered a
     WHERE a.recipient_group IN ('region', 'municipality')
    WINDOW smallest AS (PARTITION BY a.question_id ORDER BY answers, a.recipient_group)
), parts AS (
    SELECT a.question_id, a.recipient_group,
           few OR (k.hidden OR bool_or(few) OVER whole) AND (
               row_number() OVER smallest <= 2
               OR coalesce(sum(answers) OVER (smallest ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                  < small_number()) AS hidden
      FROM answered a
      JOIN kinds k ON k.question_id = a.question_id AND k.recipient_group = 'municipality'
     WHERE a.recipient_group ~ '^(county|size)-'
    WINDOW whole AS (PARTITION BY a.question_id, split_part(a.recipient_group, '-', 1)),
           smallest AS (whole ORDER BY answers, a.recipient_group)
)
SELECT a.question_id, a.recipient_group FROM answered a
 WHERE a.recipient_group = 'all' AND a.few
 UNION ALL
SELECT k.question_id, k.recipient_group FROM kinds k WHERE k.hidden
 UNION ALL
SELECT p.question_id, p.recipient_group FROM parts p WHERE p.hidden
$$;

COMMENT ON FUNCTION hidden_results(text, text) IS 'The groups whose results of a question are not shown: those with few responses or answers, and those from which these could be told.';
