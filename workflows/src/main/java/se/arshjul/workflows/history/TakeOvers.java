package se.arshjul.workflows.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.workflows.history.ItemChange.Who;

/** What was taken over from somebody who has not read of it, or has not been written to, yet. */
@Repository
public class TakeOvers {

    /**
     * An item that was taken over.
     *
     * @param groups whose people may do the item
     */
    public record TakeOver(
            long position,
            UUID item,
            String title,
            String subject,
            List<String> groups,
            Who from,
            Who by,
            Instant at) {}

    private static final String SELECT = """
            SELECT c.position, c.work_item_id, i.title, i.subject, c.from_person, c.from_name, c.person, c.person_name,
                   c.changed_at,
                   ARRAY(SELECT candidate_group FROM work_item_group g
                          WHERE g.work_item_id = i.work_item_id ORDER BY 1) AS groups
              FROM work_item_change c
              JOIN work_item i ON i.work_item_id = c.work_item_id
             WHERE c.kind = 'TAKEN_OVER'
            """;

    private final JdbcClient jdbc;

    TakeOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public Page.Of<TakeOver> unread(String person, Page page) {
        var rows = jdbc.sql(SELECT + """
                           AND c.from_person = :person AND c.read_at IS NULL
                           AND (:after = 0 OR c.position < :after)
                         ORDER BY c.position DESC
                         LIMIT :rows
                        """)
                .param("person", person)
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(TakeOvers::toTakeOver)
                .list();
        return page.of(rows, takeOver -> String.valueOf(takeOver.position()));
    }

    public void read(UUID item, String person, Instant now) {
        jdbc.sql("""
                        UPDATE work_item_change
                           SET read_at = :now
                         WHERE work_item_id = :item AND kind = 'TAKEN_OVER' AND from_person = :person
                           AND read_at IS NULL
                        """)
                .param("now", Utc.toColumn(now))
                .param("item", item)
                .param("person", person)
                .update();
    }

    /** Oldest first. */
    public List<TakeOver> untold() {
        return jdbc.sql(SELECT + " AND c.told_at IS NULL ORDER BY c.position LIMIT 100")
                .query(TakeOvers::toTakeOver)
                .list();
    }

    public void told(TakeOver takeOver, Instant now) {
        jdbc.sql("UPDATE work_item_change SET told_at = :now WHERE position = :position")
                .param("now", Utc.toColumn(now))
                .param("position", takeOver.position())
                .update();
    }

    private static TakeOver toTakeOver(ResultSet row, int number) throws SQLException {
        return new TakeOver(
                row.getLong("position"),
                row.getObject("work_item_id", UUID.class),
                row.getString("title"),
                row.getString("subject"),
                Arrays.asList((String[]) row.getArray("groups").getArray()),
                new Who(row.getString("from_person"), row.getString("from_name")),
                new Who(row.getString("person"), row.getString("person_name")),
                Utc.instant(row, "changed_at"));
    }
}
