package se.arshjul.planservice.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.progress.Progress.State;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** The {@code progress_entry} table with {@code progress_evidence}: rows are added and never changed. */
@Repository
class ProgressRepository {

    private static final String COLUMNS = """
            plan_id, element_id, number, state, year, proposed_state, reason, confirm_time, confirmed_by
            """;

    private final JdbcClient jdbc;

    ProgressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The progress of an element; one that was never confirmed is unknown. */
    Progress get(ProgressName name) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM progress_entry
                        WHERE plan_id = :plan AND element_id = :element
                        ORDER BY number DESC
                        LIMIT 1
                        """)
                .param("plan", name.plan().plan())
                .param("element", name.element())
                .query((row, number) -> toEntry(row, List.of()))
                .optional()
                .map(latest -> new Progress(name, latest.number(), latest))
                .orElse(new Progress(name, 0, null));
    }

    /** The elements of a plan whose progress has been confirmed. */
    Page.Of<Progress> list(PlanName plan, Page page) {
        var rows = jdbc.sql("SELECT DISTINCT ON (element_id) " + COLUMNS + """
                         FROM progress_entry
                        WHERE plan_id = :plan AND element_id > :after
                        ORDER BY element_id, number DESC
                        LIMIT :rows
                        """)
                .param("plan", plan.plan())
                .param("after", page.after(Page.Key.ID))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toEntry(row, List.of()))
                .list();
        return page.of(rows, entry -> entry.progress().element())
                .map(latest -> new Progress(latest.progress(), latest.number(), latest));
    }

    /** The confirmations of an element's progress, the latest first. */
    Page.Of<ProgressEntry> entries(ProgressName name, Page page) {
        var evidence = evidence(name);
        var before = page.afterNumber();
        var rows = jdbc.sql("SELECT " + COLUMNS + """
                         FROM progress_entry
                        WHERE plan_id = :plan AND element_id = :element AND (:before = 0 OR number < :before)
                        ORDER BY number DESC
                        LIMIT :rows
                        """)
                .param("plan", name.plan().plan())
                .param("element", name.element())
                .param("before", before)
                .param("rows", page.rowsToRead())
                .query((row, number) -> toEntry(row, evidence.getOrDefault(row.getInt("number"), List.of())))
                .list();
        return page.of(rows, entry -> String.valueOf(entry.number()));
    }

    private Map<Integer, List<Evidence>> evidence(ProgressName name) {
        Map<Integer, List<Evidence>> found = new HashMap<>();
        jdbc.sql("""
                        SELECT number, question, wording, answered, affirmed
                          FROM progress_evidence
                         WHERE plan_id = :plan AND element_id = :element
                         ORDER BY number, position
                        """)
                .param("plan", name.plan().plan())
                .param("element", name.element())
                .query(row -> {
                    found.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                            .add(new Evidence(
                                    row.getString("question"),
                                    row.getString("wording"),
                                    row.getInt("answered"),
                                    row.getInt("affirmed")));
                });
        return found;
    }

    void add(ProgressEntry entry) {
        jdbc.sql("INSERT INTO progress_entry (" + COLUMNS + """
                        ) VALUES (:plan, :element, :number, :state, :year, :proposed, :reason, :confirmTime, :confirmedBy)
                        """)
                .param("plan", entry.progress().plan().plan())
                .param("element", entry.progress().element())
                .param("number", entry.number())
                .param("state", entry.state().name())
                .param("year", entry.year())
                .param("proposed", entry.proposed().name())
                .param("reason", entry.reason())
                .param("confirmTime", Utc.toColumn(entry.confirmTime()))
                .param("confirmedBy", entry.confirmedBy())
                .update();
        for (int at = 0; at < entry.evidence().size(); at++) {
            add(entry, at, entry.evidence().get(at));
        }
    }

    private void add(ProgressEntry entry, int at, Evidence evidence) {
        jdbc.sql("""
                        INSERT INTO progress_evidence (plan_id, element_id, number, position, question, wording, answered,
                                                       affirmed)
                        VALUES (:plan, :element, :number, :position, :question, :wording, :answered, :affirmed)
                        """)
                .param("plan", entry.progress().plan().plan())
                .param("element", entry.progress().element())
                .param("number", entry.number())
                .param("position", at + 1)
                .param("question", evidence.question())
                .param("wording", evidence.wording())
                .param("answered", evidence.answered())
                .param("affirmed", evidence.affirmed())
                .update();
    }

    private static ProgressEntry toEntry(ResultSet row, List<Evidence> evidence) throws SQLException {
        return new ProgressEntry(
                new ProgressName(new PlanName(row.getString("plan_id")), row.getString("element_id")),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                row.getInt("year"),
                State.valueOf(row.getString("proposed_state")),
                evidence,
                row.getString("reason"),
                Utc.instant(row, "confirm_time"),
                row.getString("confirmed_by"));
    }
}
