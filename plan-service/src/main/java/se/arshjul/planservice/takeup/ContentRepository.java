package se.arshjul.planservice.takeup;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        var rows = new Rows();
        jdbc.sql("""
                        SELECT e.plan_id, e.sequence, e.element_id, e.parent_id, e.kind,
                               CASE WHEN e.followed_element_id IS NOT NULL OR e.parent_id IS NULL THEN e.label
                                    ELSE '' END,
                               e.label_summarized, e.followed_element_id, coalesce(s.reason, '')
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
                .query(rows);
        return rows.contents();
    }

    /** To what each element of a plan belongs, in the latest version, none still to be decided, in which it does to something. */
    Map<String, String> parents(PlanName plan) {
        Map<String, String> parents = new HashMap<>();
        jdbc.sql("""
                        SELECT element_id, parent_id
                          FROM plan_element JOIN plan_version USING (plan_id, sequence)
                         WHERE plan_id = :plan AND parent_id IS NOT NULL AND NOT undecided
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

    /** Very many rows, those of a version one after the other: by their places, and each version named once. */
    private static final class Rows implements RowCallbackHandler {

        private final Map<VersionName, List<Entry>> found = new HashMap<>();
        private String plan = "";
        private int sequence;
        private List<Entry> entries = List.of();

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var id = row.getString(1);
            var number = row.getInt(2);
            if (!id.equals(plan) || number != sequence) {
                plan = id;
                sequence = number;
                entries = new ArrayList<>();
                found.put(new VersionName(new PlanName(id), number), entries);
            }
            entries.add(new Entry(
                    row.getString(3),
                    row.getString(4),
                    Element.Kind.valueOf(row.getString(5)),
                    row.getString(6),
                    row.getBoolean(7),
                    row.getString(8),
                    row.getString(9)));
        }

        private Map<VersionName, Content> contents() {
            return found.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> new Content(one.getValue())));
        }
    }
}
