-- One rule for whatever is counted in the groups of a publication: answers to a question, and answers that have a theme.
-- The groups are sets whose parts add up: all of regions and municipalities, municipalities of counties, and of size
-- groups. Where one part is few, its figures must not come out as the whole less the shown parts: so the hidden parts are
-- always at least two and have at least small_number() answers together, the smallest being hidden first.
CREATE FUNCTION hidden_groups(groups text[], counts bigint[], fews boolean[]) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
WITH counted AS (
    SELECT * FROM unnest(groups, counts, fews) AS c (recipient_group, answers, few)
), kinds AS (
    SELECT recipient_group,
           few OR bool_or(few) OVER () AND (
               row_number() OVER smallest <= 2
               OR coalesce(sum(answers) OVER (smallest ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                  < small_number()) AS hidden
      FROM counted
     WHERE recipient_group IN ('region', 'municipality')
    WINDOW smallest AS (ORDER BY answers, recipient_group)
), parts AS (
    SELECT c.recipient_group,
           few OR (k.hidden OR bool_or(few) OVER whole) AND (
               row_number() OVER smallest <= 2
               OR coalesce(sum(answers) OVER (smallest ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
                  < small_number()) AS hidden
      FROM counted c
      JOIN kinds k ON k.recipient_group = 'municipality'
     WHERE c.recipient_group ~ '^(county|size)-'
    WINDOW whole AS (PARTITION BY split_part(c.recipient_group, '-', 1)),
           smallest AS (whole ORDER BY answers, c.recipient_group)
)
SELECT recipient_group FROM counted WHERE recipient_group = 'all' AND few
 UNION ALL
SELECT recipient_group FROM kinds WHERE hidden
 UNION ALL
SELECT recipient_group FROM parts WHERE hidden
$$;

COMMENT ON FUNCTION hidden_groups(text[], bigint[], boolean[]) IS 'Of the groups among which something is counted, those whose count is not shown: those that are few, and those from which these could be told.';

CREATE OR REPLACE FUNCTION hidden_results(survey text, publication text)
    RETURNS TABLE (question_id text, recipient_group text)
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
    SELECT q.question_id, array_agg(s.recipient_group) AS groups, array_agg(coalesce(g.answers, 0)) AS answers,
           array_agg(s.responses < small_number()
                     OR coalesce(g.answers, 0) BETWEEN 1 AND small_number() - 1) AS few
      FROM question q
     CROSS JOIN sized s
      LEFT JOIN given g USING (question_id, recipient_group)
     WHERE q.survey_id = survey
     GROUP BY q.question_id
)
SELECT a.question_id, hidden.recipient_group
  FROM answered a
 CROSS JOIN LATERAL hidden_groups(a.groups, a.answers, a.few) AS hidden (recipient_group)
$$;
