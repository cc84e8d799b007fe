package se.arshjul.workflows.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The {@code event_intake} table. Its times are PostgreSQL's own: backoff and age are real time also when a rehearsal
 * moves the clock. Rows stay: the same event may be sent again at any time.
 */
@Repository
class IntakeRepository {

    /** An event on its way to the engine. */
    record Row(
            UUID eventId,
            String type,
            String subject,
            String variables,
            String traceparent,
            String startOf,
            boolean published) {}

    private final JdbcClient jdbc;

    IntakeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an event down; false when it is known already. One the engine is not told of is settled at once. */
    boolean insert(Row row, boolean told) {
        return jdbc.sql("""
                        INSERT INTO event_intake (event_id, type, subject, variables, traceparent, start_of, told,
                                                  taken_at, next_attempt_at, published_at, settled_at)
                        VALUES (:id, :type, :subject, :variables::jsonb, :traceparent, :startOf, :told,
                                now(), now(), CASE WHEN :told THEN NULL ELSE now() END,
                                CASE WHEN :told THEN NULL ELSE now() END)
                        ON CONFLICT ON CONSTRAINT uq_event_intake_event_id DO NOTHING
                        """)
                        .param("id", row.eventId())
                        .param("type", row.type())
                        .param("subject", row.subject())
                        .param("variables", row.variables())
                        .param("traceparent", row.traceparent())
                        .param("startOf", row.startOf())
                        .param("told", told)
                        .update()
                == 1;
    }

    /**
     * Takes what is due: the first unpublished event of each subject, and starts whose process has not been seen to
     * begin. What is taken is put off before it is sent, longer than the engine's client waits for an answer: no other
     * replica sends it meanwhile, and after a crash it is due again by itself.
     */
    List<Row> takeDue(int rows) {
        return jdbc.sql("""
                        UPDATE event_intake
                           SET next_attempt_at = now() + interval '15 seconds'
                         WHERE position IN (SELECT position
                                              FROM event_intake head
                                             WHERE settled_at IS NULL
                                               AND next_attempt_at <= now()
                                               AND (published_at IS NOT NULL
                                                    OR NOT EXISTS (SELECT FROM event_intake earlier
                                                                    WHERE earlier.published_at IS NULL
                                                                      AND earlier.subject = head.subject
                                                                      AND earlier.position < head.position))
                                             ORDER BY published_at IS NOT NULL, position
                                             LIMIT :rows
                                               FOR UPDATE SKIP LOCKED)
                        RETURNING event_id, type, subject, variables, traceparent, start_of,
                                  published_at IS NOT NULL AS published
                        """).param("rows", rows).query(IntakeRepository::toRow).list();
    }

    /** The engine has taken it; a start remains to be looked after, at growing distances up to 10 min. */
    void published(Row row) {
        jdbc.sql("""
                        UPDATE event_intake
                           SET published_at = coalesce(published_at, now()),
                               settled_at = CASE WHEN start_of = '' THEN now() END,
                               attempts = CASE WHEN published_at IS NULL THEN 0 ELSE attempts + 1 END,
                               next_attempt_at = now() + least(
                                   CASE WHEN published_at IS NULL THEN 1 ELSE 2 ^ least(attempts + 1, 10) END
                                       * interval '15 seconds',
                                   interval '10 minutes')
                         WHERE event_id = :id
                        """).param("id", row.eventId()).update();
    }

    void settled(Row row) {
        jdbc.sql("UPDATE event_intake SET settled_at = now() WHERE event_id = :id")
                .param("id", row.eventId())
                .update();
    }

    /** Tries again after 1 s, doubling up to 15 s: a broker that is away is not tried at all. */
    void failed(Row row) {
        jdbc.sql("""
                        UPDATE event_intake
                           SET attempts = attempts + 1,
                               next_attempt_at = now() + least(interval '1 second' * 2 ^ least(attempts, 10),
                                                               interval '15 seconds')
                         WHERE event_id = :id
                        """).param("id", row.eventId()).update();
    }

    /** Whether one of these has been told of the subject. */
    boolean heard(String subject, Set<String> types) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM event_intake WHERE subject = :subject AND type = ANY (:types))
                        """)
                .param("subject", subject)
                .param("types", types.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether the letter that it tells of has still reached nobody, and nobody has the task to mend that. */
    boolean isUndelivered(Row row, String formKey) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM event_intake told
                                         JOIN undelivered_letter letter
                                           ON letter.matter = told.subject
                                          AND letter.kind = told.variables ->> 'letterKind'
                                          AND letter.step = told.variables ->> 'letterStep'
                                        WHERE told.event_id = :id
                                          AND NOT EXISTS (SELECT FROM letter again
                                                           WHERE again.matter = letter.matter
                                                             AND again.kind = letter.kind AND again.step = letter.step
                                                             AND (again.state = 'SENT' AND NOT again.copy
                                                                  OR again.state = 'DROPPED')))
                           AND NOT EXISTS (SELECT FROM work_item
                                            WHERE subject = :subject AND form_key = :form AND state = 'OPEN')
                        """)
                .param("id", row.eventId())
                .param("subject", row.subject())
                .param("form", formKey)
                .query(Boolean.class)
                .single();
    }

    double backlog() {
        return jdbc.sql("SELECT count(*) FROM event_intake WHERE published_at IS NULL")
                .query(Double.class)
                .single();
    }

    double unbegun() {
        return jdbc.sql("SELECT count(*) FROM event_intake WHERE published_at IS NOT NULL AND settled_at IS NULL")
                .query(Double.class)
                .single();
    }

    double oldestAgeInSeconds() {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM now() - min(taken_at)), 0)
                          FROM event_intake
                         WHERE published_at IS NULL
                        """).query(Double.class).single();
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getString("variables"),
                row.getString("traceparent"),
                row.getString("start_of"),
                row.getBoolean("published"));
    }
}
