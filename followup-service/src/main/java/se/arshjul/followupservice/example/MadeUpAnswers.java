package se.arshjul.followupservice.example;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the principals of an earlier round answered. Every value is drawn by the ids of principal and question and by the
 * year, so that it is always the same; most of it stays over the years, as it does in life.
 */
@Repository
class MadeUpAnswers {

    /**
     * Goodness is between 0 and 1: of the body in general, in this question always, and this year; some questions are
     * harder than others and some get better faster.
     */
    private static final String DRAWN = """
            WITH drawn AS (
                SELECT r.request_id, r.approve_time, q.question_id, q.kind, q.required, q.scale_min, q.scale_max,
                       coalesce(size_group, 'size-5') AS size, year_luck, option_luck, sort_luck,
                       least(0.999, greatest(0.001, 0.4 * body + 0.35 * always + 0.25 * year_luck
                           + 0.35 * (ease - 0.55) + :level * 2 * speed
                           + CASE recipient_kind WHEN 'region' THEN 0.12 ELSE 0 END)) AS good
                  FROM request r
                 CROSS JOIN question q
                  LEFT JOIN municipality_size USING (request_id)
                 CROSS JOIN LATERAL (
                     SELECT ('x' || left(md5(r.request_id), 8))::bit(32)::bigint / 2 ^ 32 AS body,
                            ('x' || left(md5(q.question_id), 8))::bit(32)::bigint / 2 ^ 32 AS ease,
                            ('x' || left(md5(q.question_id || '/speed'), 8))::bit(32)::bigint / 2 ^ 32 AS speed,
                            ('x' || left(md5(r.request_id || q.question_id), 8))::bit(32)::bigint / 2 ^ 32 AS always,
                            ('x' || left(md5(r.request_id || q.question_id || :survey), 8))::bit(32)::bigint / 2 ^ 32
                                AS year_luck,
                            ('x' || right(md5(r.request_id || q.question_id || :survey), 7))::bit(28)::bigint / 2 ^ 28
                                AS sort_luck,
                            ('x' || right(md5(r.request_id || q.question_id), 7))::bit(28)::bigint / 2 ^ 28
                                AS option_luck) AS luck
                 WHERE r.survey_id = :survey AND q.survey_id = :survey AND r.state = 'ACCEPTED'
            ), chosen AS (
                SELECT drawn.*,
                       (SELECT CASE WHEN 'no-case' = ANY (ids) AND sort_luck < 0.15 THEN 'no-case'
                                    ELSE (array_remove(ids, 'no-case'))[
                                        1 + floor((1 - good) * cardinality(array_remove(ids, 'no-case')))::int] END
                          FROM (SELECT array_agg(option_id ORDER BY position) AS ids FROM question_option o
                                 WHERE o.survey_id = :survey AND o.question_id = drawn.question_id) AS options) AS choice,
                       ARRAY(SELECT option_id FROM question_option o
                              WHERE o.survey_id = :survey AND o.question_id = drawn.question_id
                                AND option_id <> 'not-yet'
                                AND ('x' || left(md5(request_id || o.question_id || option_id), 8))::bit(32)::bigint
                                    / 2 ^ 32 < 0.15 + 0.75 * good
                              ORDER BY position) AS choices
                  FROM drawn
            )
            """;

    /** The questions that make sense only after a yes to another. */
    private static final String ASKED_FOR = """
             WHERE (required OR sort_luck < 0.88)
               AND (question_id NOT IN ('plan-start-year', 'plan-end-year', 'plan-decided-by', 'plan-parts')
                    OR EXISTS (SELECT FROM chosen plan WHERE plan.request_id = chosen.request_id
                                  AND plan.question_id = 'plan-exists' AND plan.choice IN ('own', 'part')))
               AND (question_id <> 'culture-use'
                    OR EXISTS (SELECT FROM chosen measured WHERE measured.request_id = chosen.request_id
                                  AND measured.question_id = 'culture-measured' AND measured.choice <> 'none'))
               AND (kind <> 'TEXT' OR question_id = 'patient-example' AND year_luck < 0.3)
            """;

    private final JdbcClient jdbc;

    MadeUpAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Round round) {
        jdbc.sql(DRAWN + """
                        INSERT INTO response_answer (survey_id, request_id, version, question_id, kind, choice, choices,
                                                     scale, number, text, update_time, updated_by_name)
                        SELECT :survey, request_id, 1, question_id, kind,
                               CASE kind WHEN 'SINGLE_CHOICE' THEN choice END,
                               CASE WHEN question_id = 'culture-use' AND choices = '{}' THEN ARRAY['not-yet']
                                    WHEN kind = 'MULTIPLE_CHOICE' THEN choices END,
                               CASE kind WHEN 'SCALE' THEN scale_min + floor(good * (scale_max - scale_min + 1)) END,
                               CASE kind WHEN 'NUMBER' THEN CASE question_id
                                   WHEN 'plan-start-year' THEN :survey::int - floor(year_luck * 3)
                                   WHEN 'plan-end-year' THEN :survey::int + 1 + floor(option_luck * 3)
                                   WHEN 'knowledge-managers' THEN floor(5 + 90 * good)
                                   WHEN 'indicator-hygiene' THEN round((50 + 45 * good)::numeric, 1)
                                   WHEN 'indicator-lex-maria' THEN
                                       floor(CASE size WHEN 'size-5' THEN 12 + 90 * option_luck
                                                       WHEN 'size-4' THEN 6 * year_luck ELSE 2.4 * year_luck END)
                                   ELSE floor((0.6 + 0.8 * option_luck + 0.2 * year_luck) * CASE size
                                       WHEN 'size-1' THEN 150 WHEN 'size-2' THEN 320 WHEN 'size-3' THEN 800
                                       WHEN 'size-4' THEN 2600 ELSE 9000 END) END END,
                               CASE kind WHEN 'TEXT' THEN 'Exempelsvar: påhittad text.' END,
                               approve_time - interval '1 day', 'Exempelsvarande'
                          FROM chosen
                        """ + ASKED_FOR)
                .param("survey", round.survey().survey())
                .param("level", round.level())
                .update();
    }
}
