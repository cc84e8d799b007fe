package se.arshjul.workflows.completion;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.arshjul.runtime.db.Housekeeping;
import se.arshjul.runtime.db.Json;

/**
 * The {@code job_completion} table. Its times are PostgreSQL's own: backoff and age are real time also when a rehearsal
 * moves the clock.
 */
@Repository
public class CompletionRepository implements Housekeeping.Chore {

    /** A completion on its way. */
    record Row(long jobKey, String variables) {}

    private final JdbcClient jdbc;
    private final CompletionBell bell;

    CompletionRepository(JdbcClient jdbc, CompletionBell bell) {
        this.jdbc = jdbc;
        this.bell = bell;
    }

    /** Queues a job's completion in the transaction that says it is done; queues it anew when it was answered before. */
    public void queue(long jobKey, Map<String, String> variables) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A completion is queued in the transaction that says the work is done.");
        }
        jdbc.sql("""
                        INSERT INTO job_completion (job_key, variables, queued_at, next_attempt_at)
                        VALUES (:jobKey, :variables::jsonb, now(), now())
                        ON CONFLICT ON CONSTRAINT pk_job_completion DO UPDATE
                           SET next_attempt_at = now(), answered_at = NULL, known = NULL
                         WHERE job_completion.answered_at IS NOT NULL
                        """)
                .param("jobKey", jobKey)
                .param("variables", Json.text(variables))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    /**
     * Whether the engine, a short time ago, did not know the job although nothing had been sent for it before: then the
     * completion cannot have been what made it unknown.
     */
    public boolean missedItsJob(long jobKey) {
        return jdbc.sql("""
                                SELECT count(*)
                                  FROM job_completion
                                 WHERE job_key = :jobKey AND NOT known AND attempts = 1
                                   AND answered_at > now() - interval '1 hour'
                                """).param("jobKey", jobKey).query(Long.class).single() > 0;
    }

    /**
     * Takes what is due. It is counted and put off before it is sent: after a crash it is due again by itself, and no
     * other replica sends it meanwhile. The wait doubles from 1 s to 15 s: long enough for a broker to start.
     */
    List<Row> takeDue(int rows) {
        return jdbc.sql("""
                        UPDATE job_completion
                           SET attempts = attempts + 1,
                               next_attempt_at = now() + least(interval '1 second' * 2 ^ least(attempts, 10),
                                                               interval '15 seconds')
                         WHERE job_key IN (SELECT job_key
                                             FROM job_completion
                                            WHERE answered_at IS NULL AND next_attempt_at <= now()
                                            ORDER BY next_attempt_at
                                            LIMIT :rows
                                              FOR UPDATE SKIP LOCKED)
                        RETURNING job_key, variables
                        """)
                .param("rows", rows)
                .query((row, number) -> new Row(row.getLong("job_key"), row.getString("variables")))
                .list();
    }

    void answered(Row row, boolean known) {
        jdbc.sql("UPDATE job_completion SET answered_at = now(), known = :known WHERE job_key = :jobKey")
                .param("known", known)
                .param("jobKey", row.jobKey())
                .update();
    }

    double backlog() {
        return jdbc.sql("SELECT count(*) FROM job_completion WHERE answered_at IS NULL")
                .query(Double.class)
                .single();
    }

    @Override
    public void tidy() {
        jdbc.sql("DELETE FROM job_completion WHERE answered_at < now() - interval '30 days'")
                .update();
    }
}
