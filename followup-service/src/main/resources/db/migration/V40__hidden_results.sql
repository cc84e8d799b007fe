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

-- The groups of a question are sets whose parts add up: all of regions and municipalities, municipalities of counties,
-- and of size groups. Where one part is hidden, its figures must not come out as the whole less the shown parts: so the
-- hidden parts are always at least two and have at least small_number() answers together, the smallest being hidden first.
CREATE FUNCTION hidden_results(survey text, publication text) RETURNS TABLE (question_id text, recipient_group text)
    LANGUAGE sql STABLE AS
$$
WITH answered AS (
    SELECT a.question_id, g.recipient_group, count(*) AS answers
      FROM publication_recipient r
      JOIN response_answer a USING (survey_id, request_id, version)
     CROSS JOIN LATERAL unnest(recipient_groups(r.recipient_kind, r.county_code, r.size_group)) AS g (recipient_group)
     WHERE r.survey_id = survey AND r.publication_id = publication
     GROUP BY a.question_id, g.recipient_group
), kinds AS (
    SELECT a.question_id, a.recipient_group,
           answers < small_number() OR bool_or(answers < small_number()) OVER (PARTITION BY a.question_id) AND (
               row_number() OVER smallest <= 2
               OR coalesce(sum(answers) OVER (smallest ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                  < small_number()) AS hidden
      FROM answered a
     WHERE a.recipient_group IN ('region', 'municipality')
    WINDOW smallest AS (PARTITION BY a.question_id ORDER BY answers, a.recipient_group)
), parts AS (
    SELECT a.question_id, a.recipient_group,
           answers < small_number() OR (k.hidden OR bool_or(answers < small_number()) OVER whole) AND (
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
 WHERE a.recipient_group = 'all' AND a.answers < small_number()
 UNION ALL
SELECT k.question_id, k.recipient_group FROM kinds k WHERE k.hidden
 UNION ALL
SELECT p.question_id, p.recipient_group FROM parts p WHERE p.hidden
$$;

COMMENT ON FUNCTION hidden_results(text, text) IS 'The groups whose results of a question are not shown: those with few answers, and those from which these could be told.';
