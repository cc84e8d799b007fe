package se.arshjul.planservice.implementation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;

/**
 * The measures that rows can take up: those of a version and, where only a part of it is known, those of earlier versions
 * of which it is not known that it has them not.
 */
@Repository
class MeasureReport {

    private static final String MEASURES = """
            WITH measure AS (
                SELECT DISTINCT ON (element_id) element_id, kind, code, label, position, sequence = :sequence AS covered,
                       CASE WHEN kind = 'SUB_MEASURE' THEN parent_id END AS parent_id
                  FROM plan_element
                  JOIN plan_version USING (plan_id, sequence)
                 WHERE plan_id = :plan
                   AND kind IN ('MEASURE', 'COOPERATION_MEASURE', 'SUB_MEASURE')
                   AND (sequence = :sequence
                        OR (:partial AND sequence < :sequence AND NOT undecided AND element_id <> ALL (:absent)))
                 ORDER BY element_id, sequence DESC
            )
            """;

    private final JdbcClient jdbc;

    MeasureReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code, those without one last. */
    List<Measure> of(Version version) {
        return jdbc.sql(MEASURES + """
                        SELECT * FROM measure
                         ORDER BY kind = 'COOPERATION_MEASURE', code = '', code COLLATE "C", position
                        """)
                .param("plan", version.name().plan().plan())
                .param("sequence", version.name().sequence())
                .param("partial", version.coverage() == Version.Coverage.PARTIAL)
                .param("absent", version.absent().toArray(String[]::new))
                .query((row, number) -> new Measure(
                        row.getString("element_id"),
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("parent_id"),
                        row.getBoolean("covered")))
                .list();
    }

    Set<String> idsOf(Version version) {
        return of(version).stream().map(Measure::element).collect(Collectors.toUnmodifiableSet());
    }

    /** Whom the plan names for the area of a measure, in the latest version that does. */
    List<String> concerned(PlanName plan, String element) {
        return jdbc.sql("""
                        SELECT area.concerned_actors
                          FROM plan_element measure
                          JOIN plan_element area
                            ON (area.plan_id, area.element_id) = (measure.plan_id, measure.parent_id)
                          JOIN plan_version version
                            ON (version.plan_id, version.sequence) = (area.plan_id, area.sequence)
                           AND NOT version.undecided
                         WHERE measure.plan_id = :plan AND measure.element_id = :element
                           AND cardinality(area.concerned_actors) > 0
                         ORDER BY area.sequence DESC
                         LIMIT 1
                        """)
                .param("plan", plan.plan())
                .param("element", element)
                .query((row, number) ->
                        List.of((String[]) row.getArray("concerned_actors").getArray()))
                .optional()
                .orElse(List.of());
    }
}
