package se.arshjul.planservice.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code implementation_row} table, each row with what was told last of how far it has come. */
@Repository
public class RowRepository {

    private static final String SELECT = """
            SELECT r.*, coalesce(told.number, 0) AS tellings, coalesce(told.status, 'NOT_STARTED') AS status,
                   coalesce(told.note, '') AS note, told.tell_time
              FROM implementation_row r
              LEFT JOIN LATERAL (
                  SELECT * FROM implementation_status s
                   WHERE (s.plan_id, s.year, s.row_number) = (r.plan_id, r.year, r.row_number)
                   ORDER BY s.number DESC
                   LIMIT 1) AS told ON TRUE
             WHERE r.plan_id = :plan AND r.year = :year AND r.revision = :revision
            """;

    private final JdbcClient jdbc;

    RowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of this revision. */
    Row get(ImplementationPlan plan, RowName name) {
        return rows(plan, " AND r.row_number = :number")
                .param("number", name.number())
                .query(RowRepository::toRow)
                .optional()
                .orElseThrow(() -> ImplementationRefusals.rowNotFound(name.toString()));
    }

    /** The row that a request has added, while it is there. */
    Optional<Row> findCreated(ImplementationPlan plan, UUID request) {
        return rows(plan, " AND r.create_request = :request")
                .param("request", request)
                .query(RowRepository::toRow)
                .optional();
    }

    /** Every row of this revision, by priority and number. */
    public List<Row> list(ImplementationPlan plan) {
        return rows(plan, " ORDER BY r.priority, r.row_number")
                .query(RowRepository::toRow)
                .list();
    }

    Page.Of<Row> list(ImplementationPlan plan, Page page) {
        var after = page.after(Key.NUMBER, Key.NUMBER).split("\\|");
        var found = rows(plan, """
                          AND (:first OR (r.priority, r.row_number) > (:afterPriority, :afterNumber))
                        ORDER BY r.priority, r.row_number
                        LIMIT :rows
                        """)
                .param("first", after.length == 1)
                .param("afterPriority", after.length == 1 ? 0 : Long.parseLong(after[0]))
                .param("afterNumber", after.length == 1 ? 0 : Long.parseLong(after[1]))
                .param("rows", page.rowsToRead())
                .query(RowRepository::toRow)
                .list();
        return page.of(found, row -> Page.key(row.priority(), row.name().number()));
    }

    private StatementSpec rows(ImplementationPlan plan, String rest) {
        return jdbc.sql(SELECT + rest)
                .param("plan", plan.name().plan().plan())
                .param("year", plan.name().year())
                .param("revision", plan.revision());
    }

    /** Adds a row to a revision that is not published. */
    void add(ImplementationPlan plan, Row row, @Nullable UUID request) {
        var lineage = row.lineage();
        var source = lineage.source();
        content(jdbc.sql("""
                        INSERT INTO implementation_row (plan_id, year, revision, row_number, element_id, actors, activity,
                                                        follow_up, start_month, end_month, priority, content_version,
                                                        origin_year, origin_row, source_year, source_row, carry_reason,
                                                        create_request, changes)
                        VALUES (:plan, :year, :revision, :number, :element, :actors, :activity,
                                :followUp, :startMonth, :endMonth, :priority, :contentVersion,
                                :originYear, :originRow, :sourceYear, :sourceRow, :reason, :request, :changes)
                        """), plan, row)
                .param("originYear", lineage.origin().plan().year())
                .param("originRow", lineage.origin().number())
                .param("sourceYear", source == null ? 0 : source.plan().year())
                .param("sourceRow", source == null ? 0 : source.number())
                .param("reason", lineage.reason())
                .param("request", request)
                .update();
    }

    /** Writes a row that has been read under the lock of its implementation plan. */
    void save(ImplementationPlan plan, Row row) {
        content(jdbc.sql("""
                        UPDATE implementation_row
                           SET element_id = :element, actors = :actors, activity = :activity, follow_up = :followUp,
                               start_month = :startMonth, end_month = :endMonth, priority = :priority,
                               content_version = :contentVersion, changes = :changes
                         WHERE plan_id = :plan AND year = :year AND revision = :revision AND row_number = :number
                        """), plan, row).update();
    }

    void remove(ImplementationPlan plan, RowName name) {
        jdbc.sql("""
                        DELETE FROM implementation_row
                         WHERE plan_id = :plan AND year = :year AND revision = :revision AND row_number = :number
                        """)
                .param("plan", plan.name().plan().plan())
                .param("year", plan.name().year())
                .param("revision", plan.revision())
                .param("number", name.number())
                .update();
    }

    private static StatementSpec content(StatementSpec sql, ImplementationPlan plan, Row row) {
        var content = row.content();
        return sql.param("plan", plan.name().plan().plan())
                .param("year", plan.name().year())
                .param("revision", plan.revision())
                .param("number", row.name().number())
                .param("element", content.element())
                .param("actors", content.actors().toArray(String[]::new))
                .param("activity", content.activity())
                .param("followUp", content.followUp())
                .param("startMonth", content.startMonth())
                .param("endMonth", content.endMonth())
                .param("priority", row.priority())
                .param("contentVersion", row.contentVersion())
                .param("changes", row.changes());
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        var plan = new PlanName(row.getString("plan_id"));
        var name = new RowName(new ImplementationName(plan, row.getInt("year")), row.getInt("row_number"));
        return new Row(
                name,
                new Row.Content(
                        row.getString("element_id"),
                        List.of((String[]) row.getArray("actors").getArray()),
                        row.getString("activity"),
                        row.getString("follow_up"),
                        row.getInt("start_month"),
                        row.getInt("end_month")),
                row.getInt("priority"),
                row.getInt("content_version"),
                new Row.Lineage(
                        named(plan, row, "origin"),
                        row.getInt("source_year") == 0 ? null : named(plan, row, "source"),
                        row.getString("carry_reason")),
                row.getLong("changes"),
                new Row.Told(
                        row.getInt("tellings"),
                        Row.Status.valueOf(row.getString("status")),
                        row.getString("note"),
                        Utc.instantOrNull(row, "tell_time")));
    }

    private static RowName named(PlanName plan, ResultSet row, String what) throws SQLException {
        return new RowName(new ImplementationName(plan, row.getInt(what + "_year")), row.getInt(what + "_row"));
    }
}
