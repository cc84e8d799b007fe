package se.arshjul.workflows.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.workflows.history.ItemChange.Kind;
import se.arshjul.workflows.history.ItemChange.Who;

/** The {@code work_item_change} table as the history of an item. */
@Repository
public class ItemHistory {

    private record Line(long position, ItemChange change) {}

    private final JdbcClient jdbc;

    ItemHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void append(ItemChange change) {
        jdbc.sql("""
                        INSERT INTO work_item_change (work_item_id, kind, changed_at, person, person_name, from_person,
                                                      from_name, follow_up_date, note)
                        VALUES (:item, :kind, :at, :person, :name, :fromPerson, :fromName, :followUpDate, :note)
                        """)
                .param("item", change.item())
                .param("kind", change.kind().name())
                .param("at", Utc.toColumn(change.at()))
                .param("person", change.by().person())
                .param("name", change.by().name())
                .param("fromPerson", change.from().person())
                .param("fromName", change.from().name())
                .param("followUpDate", change.followUpDate())
                .param("note", change.note())
                .update();
    }

    /** Newest first. */
    public Page.Of<ItemChange> list(UUID item, Page page) {
        var rows = jdbc.sql("""
                        SELECT position, work_item_id, kind, changed_at, person, person_name, from_person, from_name,
                               follow_up_date, note
                          FROM work_item_change
                         WHERE work_item_id = :item AND (:after = 0 OR position < :after)
                         ORDER BY position DESC
                         LIMIT :rows
                        """)
                .param("item", item)
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query((row, number) -> new Line(row.getLong("position"), toChange(row)))
                .list();
        return page.of(rows, line -> String.valueOf(line.position())).map(Line::change);
    }

    private static ItemChange toChange(ResultSet row) throws SQLException {
        return new ItemChange(
                row.getObject("work_item_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Utc.instant(row, "changed_at"),
                new Who(row.getString("person"), row.getString("person_name")),
                new Who(row.getString("from_person"), row.getString("from_name")),
                row.getObject("follow_up_date", LocalDate.class),
                row.getString("note"));
    }
}
