package se.arshjul.runtime.outbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The {@code outbox} table as the relay sees it. Its times are PostgreSQL's own: backoff and age are real time also
 * when a rehearsal moves the clock.
 */
final class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first unsent row of each subject that is due and not already on its way, oldest first. */
    List<OutboxRow> due(Set<String> subjectsOnTheirWay, int rows) {
        return jdbc.sql("""
                        SELECT event_id, type, subject, payload, traceparent
                          FROM outbox head
                         WHERE sent_at IS NULL
                           AND (next_attempt_at IS NULL OR next_attempt_at <= now())
                           AND subject <> ALL (:onTheirWay)
                           AND NOT EXISTS (SELECT FROM outbox earlier
                                            WHERE earlier.sent_at IS NULL
                                              AND earlier.subject = head.subject
                                              AND earlier.position < head.position)
                         ORDER BY position
                         LIMIT :rows
                        """)
                .param("onTheirWay", subjectsOnTheirWay.toArray(String[]::new))
                .param("rows", rows)
                .query((row, number) -> new OutboxRow(
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getString("payload"),
                        row.getString("traceparent")))
                .list();
    }

    void sent(OutboxRow row) {
        jdbc.sql("UPDATE outbox SET sent_at = now() WHERE event_id = :id")
                .param("id", row.id())
                .update();
    }

    /** Tries again after 1 s, doubling up to 1 min: long enough for a restart, short enough for an impatient reader. */
    void failed(OutboxRow row) {
        jdbc.sql("""
                        UPDATE outbox
                           SET attempts = attempts + 1,
                               next_attempt_at = now() + least(interval '1 second' * 2 ^ least(attempts, 10),
                                                               interval '1 minute')
                         WHERE event_id = :id
                        """).param("id", row.id()).update();
    }

    double backlog() {
        return jdbc.sql("SELECT count(*) FROM outbox WHERE sent_at IS NULL")
                .query(Double.class)
                .single();
    }

    double oldestAgeInSeconds() {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM now() - min(appended_at)), 0)
                          FROM outbox
                         WHERE sent_at IS NULL
                        """).query(Double.class).single();
    }

    void removeOld() {
        jdbc.sql("DELETE FROM outbox WHERE sent_at < now() - interval '30 days'")
                .update();
    }
}
