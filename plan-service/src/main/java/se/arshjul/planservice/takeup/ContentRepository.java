package se.arshjul.planservice.takeup;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.VersionName;

/** What versions consist of, as far as it counts for alignment: one query however many versions are asked for. */
@Repository
public class ContentRepository {

    private final JdbcClient jdbc;

    ContentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The content of each of these; a version without elements is not among them. */
    public Map<VersionName, Content> read(Collection<VersionName> versions) {
        Map<VersionName, List<Entry>> found = new HashMap<>();
        jdbc.sql("""
                        SELECT e.plan_id, e.sequence, e.element_id, e.parent_id, e.kind, e.label_summarized,
                               e.followed_element_id, coalesce(s.reason, '') AS reason,
                               CASE WHEN e.followed_element_id IS NOT NULL OR e.parent_id IS NULL THEN e.label
                                    ELSE '' END AS label
                          FROM unnest(CAST(:plans AS text[]), CAST(:sequences AS integer[])) AS asked (plan_id, sequence)
                          JOIN plan_element e USING (plan_id, sequence)
                          LEFT JOIN plan_subset s USING (plan_id, sequence, element_id)
                         ORDER BY e.plan_id, e.sequence, e.position
                        """)
                .param(
                        "plans",
                        versions.stream().map(name -> name.plan().plan()).toArray(String[]::new))
                .param(
                        "sequences",
                        versions.stream()
                                .map(name -> String.valueOf(name.sequence()))
                                .toArray(String[]::new))
                .query(row -> {
                    var version = new VersionName(new PlanName(row.getString("plan_id")), row.getInt("sequence"));
                    found.computeIfAbsent(version, none -> new ArrayList<>()).add(toEntry(row));
                });
        return found.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> new Content(one.getValue())));
    }

    /** To what each element of a plan belongs, in the latest version in which it belongs to something. */
    Map<String, String> parents(PlanName plan) {
        Map<String, String> parents = new HashMap<>();
        jdbc.sql("""
                        SELECT element_id, parent_id FROM plan_element
                         WHERE plan_id = :plan AND parent_id IS NOT NULL
                         ORDER BY sequence
                        """).param("plan", plan.plan()).query(row -> {
            parents.put(row.getString("element_id"), row.getString("parent_id"));
        });
        return parents;
    }

    /** Adds why an element takes up only a part of what it follows. */
    public void addSubset(VersionName version, String element, String reason) {
        jdbc.sql("""
                        INSERT INTO plan_subset (plan_id, sequence, element_id, reason)
                        VALUES (:plan, :sequence, :element, :reason)
                        """)
                .param("plan", version.plan().plan())
                .param("sequence", version.sequence())
                .param("element", element)
                .param("reason", reason)
                .update();
    }

    private static Entry toEntry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("element_id"),
                row.getString("parent_id"),
                Element.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getBoolean("label_summarized"),
                row.getString("followed_element_id"),
                row.getString("reason"));
    }
}
