package se.arshjul.workflows.usertask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.workflows.inbox.WorkItem;

/** The {@code work_item} table as the days by which open items should be done. */
@Repository
class OpenDays {

    /** An open item's day. */
    record Day(UUID item, String subject, String formKey, Instant came, LocalDate due) {}

    private final JdbcClient jdbc;

    OpenDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the items that are done on one of these forms. */
    List<Day> list(Collection<String> forms) {
        return jdbc.sql("""
                        SELECT work_item_id, subject, form_key, created_at, due_date
                          FROM work_item
                         WHERE state = 'OPEN' AND subject LIKE 'surveys/%' AND form_key = ANY (:forms)
                        """)
                .param("forms", forms.toArray(String[]::new))
                .query((row, number) -> new Day(
                        row.getObject("work_item_id", UUID.class),
                        row.getString("subject"),
                        row.getString("form_key"),
                        Utc.instant(row, "created_at"),
                        row.getObject("due_date", LocalDate.class)))
                .list();
    }

    /** Writes another day; who was told that the item is late is told again when that has passed. */
    void save(WorkItem moved) {
        jdbc.sql("""
                        UPDATE work_item
                           SET due_date = :due, due_before = :before, late_told_at = NULL, revision = revision + 1
                         WHERE work_item_id = :id
                        """)
                .param("due", moved.task().dueDate())
                .param("before", moved.task().dueBefore())
                .param("id", moved.id())
                .update();
    }
}
