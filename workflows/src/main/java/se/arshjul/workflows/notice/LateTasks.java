package se.arshjul.workflows.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/** The open items whose day has passed and whose group has not been written to. */
@Repository
class LateTasks {

    /** An item that is late. */
    record Late(UUID item, String title, String subject, LocalDate due, String holder, List<String> groups) {}

    private final JdbcClient jdbc;

    LateTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest late first. */
    List<Late> untold(LocalDate today) {
        return jdbc.sql("""
                        SELECT work_item_id, title, subject, due_date, assignee_name,
                               ARRAY(SELECT candidate_group FROM work_item_group g
                                      WHERE g.work_item_id = work_item.work_item_id ORDER BY 1) AS groups
                          FROM work_item
                         WHERE state = 'OPEN' AND late_told_at IS NULL AND due_date < :today
                         ORDER BY due_date, created_at, work_item_id
                        """)
                .param("today", today)
                .query((row, number) -> new Late(
                        row.getObject("work_item_id", UUID.class),
                        row.getString("title"),
                        row.getString("subject"),
                        row.getObject("due_date", LocalDate.class),
                        row.getString("assignee_name"),
                        Arrays.asList((String[]) row.getArray("groups").getArray())))
                .list();
    }

    void told(Collection<Late> late, Instant now) {
        jdbc.sql("UPDATE work_item SET late_told_at = :now WHERE work_item_id = ANY(:items)")
                .param("now", Utc.toColumn(now))
                .param("items", late.stream().map(Late::item).toArray(UUID[]::new))
                .update();
    }
}
