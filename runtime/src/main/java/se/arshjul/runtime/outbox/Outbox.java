package se.arshjul.runtime.outbox;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.arshjul.runtime.db.Json;
import se.arshjul.runtime.observe.Traces;

/** Writes events in the transaction of the change they tell about. */
public final class Outbox {

    private final JdbcClient jdbc;
    private final Traces traces;
    private final Semaphore bell = new Semaphore(0);

    public Outbox(JdbcClient jdbc, Traces traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    public void append(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is written in the transaction of its change: is handle(...)"
                    + " annotated with @Transactional and called from another class?");
        }
        jdbc.sql("""
                        INSERT INTO outbox (event_id, type, subject, payload, traceparent, appended_at)
                        VALUES (:id, :type, :subject, :payload::jsonb, :traceparent, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("type", event.type())
                .param("subject", event.subject())
                .param("payload", Json.textWithout(event, Set.of("type", "subject")))
                .param("traceparent", traces.traceparent())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new RingsAfterCommit());
    }

    /** Rung when there is something to send. */
    Semaphore bell() {
        return bell;
    }

    private final class RingsAfterCommit implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            bell.release();
        }
    }
}
