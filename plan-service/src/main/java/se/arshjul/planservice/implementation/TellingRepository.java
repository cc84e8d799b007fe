package se.arshjul.planservice.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** The {@code implementation_status} table: rows are added and never changed. */
@Repository
class TellingRepository {

    private final JdbcClient jdbc;

    TellingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that has been told of a row, the latest first. */
    Page.Of<Telling> list(RowName row, Page page) {
        var found = jdbc.sql("""
                        SELECT * FROM implementation_status
                         WHERE plan_id = :plan AND year = :year AND row_number = :row
                           AND (:before = 0 OR number < :before)
                         ORDER BY number DESC
                         LIMIT :rows
                        """)
                .param("plan", row.plan().plan().plan())
                .param("year", row.plan().year())
                .param("row", row.number())
                .param("before", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query((told, number) -> toTelling(row, told))
                .list();
        return page.of(found, told -> String.valueOf(told.number()));
    }

    /** What was told last of a row; empty while nothing has been told. */
    Optional<Telling> latest(RowName row) {
        return jdbc.sql("""
                        SELECT * FROM implementation_status
                         WHERE plan_id = :plan AND year = :year AND row_number = :row
                         ORDER BY number DESC
                         LIMIT 1
                        """)
                .param("plan", row.plan().plan().plan())
                .param("year", row.plan().year())
                .param("row", row.number())
                .query((told, number) -> toTelling(row, told))
                .optional();
    }

    void add(Telling telling) {
        jdbc.sql("""
                        INSERT INTO implementation_status (plan_id, year, row_number, number, status, note, tell_time,
                                                           told_by, actor)
                        VALUES (:plan, :year, :row, :number, :status, :note, :tellTime, :toldBy, :actor)
                        """)
                .param("plan", telling.row().plan().plan().plan())
                .param("year", telling.row().plan().year())
                .param("row", telling.row().number())
                .param("number", telling.number())
                .param("status", telling.status().name())
                .param("note", telling.note())
                .param("tellTime", Utc.toColumn(telling.tellTime()))
                .param("toldBy", telling.toldBy())
                .param("actor", telling.actor())
                .update();
    }

    private static Telling toTelling(RowName row, ResultSet told) throws SQLException {
        return new Telling(
                row,
                told.getInt("number"),
                Row.Status.valueOf(told.getString("status")),
                told.getString("note"),
                Utc.instant(told, "tell_time"),
                told.getString("told_by"),
                told.getString("actor"));
    }
}
