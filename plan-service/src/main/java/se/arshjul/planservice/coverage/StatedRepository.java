package se.arshjul.planservice.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.VersionName;

/** The plans that bodies have stated, and what they could choose. */
@Repository
class StatedRepository {

    private final JdbcClient jdbc;

    StatedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of each body that says it has a plan what it said last about a version of this plan, by the names of the entries.
     * What it says of another plan changes nothing of that, and no more does an answer of a later year that leaves it open.
     */
    List<Stated> read(PlanName followed) {
        return jdbc.sql("""
                        WITH answer AS (
                            SELECT DISTINCT ON (own_plan_id, year) * FROM own_plan_statement
                             WHERE starts_with(plan_version, :plan || '/versions/')
                             ORDER BY own_plan_id, year, version DESC
                        ), entry AS (
                            SELECT DISTINCT ON (own_plan_id) * FROM answer
                             WHERE existence <> 'NOT_STATED'
                             ORDER BY own_plan_id, year DESC
                        )
                        SELECT own_plan_id, actor, display_name, recipient_kind, title, year, plan_version, elements
                          FROM entry
                         WHERE existence IN ('OWN', 'PART_OF_ANOTHER')
                         ORDER BY own_plan_id
                        """).param("plan", followed.toString()).query(StatedRepository::toStated).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Ids of the prerequisites and focus areas of each version of a plan, by its sequence. */
    Map<Integer, Set<String>> choosable(PlanName plan) {
        record Part(int sequence, String element) {}
        return jdbc
                .sql("""
                        SELECT sequence, element_id
                          FROM plan_element JOIN plan_version USING (plan_id, sequence)
                         WHERE plan_id = :plan AND kind IN ('PREREQUISITE', 'FOCUS_AREA') AND NOT undecided
                        """)
                .param("plan", plan.plan())
                .query((row, number) -> new Part(row.getInt("sequence"), row.getString("element_id")))
                .list()
                .stream()
                .collect(groupingBy(Part::sequence, mapping(Part::element, toSet())));
    }

    /** Empty where it is about no version by its name. */
    private static Optional<Stated> toStated(ResultSet row, int number) throws SQLException {
        var version = VersionName.find(row.getString("plan_version"));
        if (version.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stated(
                row.getString("own_plan_id"),
                row.getString("actor"),
                row.getString("display_name"),
                row.getString("recipient_kind").equals("region") ? Plan.Level.REGIONAL : Plan.Level.MUNICIPAL,
                row.getString("title"),
                row.getInt("year"),
                version.get(),
                Set.copyOf(List.of((String[]) row.getArray("elements").getArray()))));
    }
}
