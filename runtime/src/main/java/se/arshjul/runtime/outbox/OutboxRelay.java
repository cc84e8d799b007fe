package se.arshjul.runtime.outbox;

import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.runtime.db.Housekeeping;
import se.arshjul.runtime.observe.Traces;

/**
 * Sends what the outbox holds, at least once and in order per subject. Of all replicas only the one that holds the
 * advisory lock of the schema sends.
 */
public final class OutboxRelay implements SmartLifecycle, Housekeeping.Chore {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** More made the engine behind the receiver refuse. */
    private static final int IN_FLIGHT = 16;

    /** Finds what another replica wrote and what is due again; a commit of this process rings the bell instead. */
    private static final long POLL_MILLIS = 1_000;

    /** A server that does not answer for so long has most likely let go of the lock too. */
    private static final int VALID_SECONDS = 2;

    /** Time for what is on its way to be marked; whoever waits longer waits for a database that is gone. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** Locks are numbered per database and not per schema. */
    private static final String LOCK_KEY = "hashtextextended(current_schema() || '.outbox', 0)";

    private final DataSource database;
    private final OutboxStore store;
    private final Outbox outbox;
    private final EventSender sender;
    private final Traces traces;
    private final Set<String> onTheirWay = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile @Nullable Thread worker;

    public OutboxRelay(
            DataSource database,
            JdbcClient jdbc,
            Outbox outbox,
            EventSender sender,
            Traces traces,
            MeterRegistry meters) {
        this.database = database;
        this.store = new OutboxStore(jdbc);
        this.outbox = outbox;
        this.sender = sender;
        this.traces = traces;
        Gauge.builder("outbox.backlog", this.store, OutboxStore::backlog)
                .description("Events not yet taken by their receiver")
                .register(meters);
        Gauge.builder("outbox.age", this.store, OutboxStore::oldestAgeInSeconds)
                .description("Age of the oldest event not yet taken")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("outbox-relay").start(this::work);
    }

    /** Rings instead of interrupting: an interrupt would tear the connection and with it the lock. */
    @Override
    public void stop() {
        running = false;
        outbox.bell().release();
        var working = worker;
        worker = null;
        try {
            if (working != null && !working.join(FAREWELL)) {
                log.atWarn().log("Outbox relay stopped with events on their way");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void tidy() {
        store.removeOld();
    }

    private void work() {
        while (running) {
            try (var connection = database.getConnection()) {
                if (ask(connection, "SELECT pg_try_advisory_lock(" + LOCK_KEY + ")")) {
                    relay(connection);
                }
            } catch (SQLException | RuntimeException fault) {
                log.atWarn().setCause(fault).log("Outbox not relayed; tried again");
            }
            if (running) {
                pause();
            }
        }
        while (!onTheirWay.isEmpty()) {
            // Each has a deadline; what is taken should also be marked before the pool closes.
            pause();
        }
    }

    private void relay(Connection connection) throws SQLException {
        try {
            // The lock lives exactly as long as its connection.
            while (running && connection.isValid(VALID_SECONDS)) {
                var rows = store.due(onTheirWay, IN_FLIGHT - onTheirWay.size());
                for (var row : rows) {
                    onTheirWay.add(row.subject());
                    Thread.ofVirtual().name("outbox-send").start(() -> send(row));
                }
                if (rows.isEmpty()) {
                    pause();
                }
            }
        } finally {
            // The connection goes back to the pool and would keep the lock.
            ask(connection, "SELECT pg_advisory_unlock(" + LOCK_KEY + ")");
        }
    }

    private void send(OutboxRow row) {
        try {
            traces.continued(row.traceparent(), "outbox " + row.type(), () -> sender.send(row));
            store.sent(row);
        } catch (RuntimeException notTaken) {
            // Whatever the reason, the event is kept and tried again: nothing is lost by a defect in a receiver.
            log.atWarn()
                    .addKeyValue("event", row.id())
                    .addKeyValue("type", row.type())
                    .addKeyValue("subject", row.subject())
                    .addKeyValue("why", why(notTaken))
                    .log("Event not taken");
            putOff(row);
        } finally {
            onTheirWay.remove(row.subject());
            outbox.bell().release();
        }
    }

    /** Not the message: it may quote a row or a request. */
    private static String why(RuntimeException notTaken) {
        return notTaken instanceof StatusRuntimeException refused
                ? refused.getStatus().getCode().name()
                : notTaken.getClass().getSimpleName();
    }

    private void putOff(OutboxRow row) {
        try {
            store.failed(row);
        } catch (DataAccessException unreachable) {
            log.atWarn().setCause(unreachable).log("Outbox not reachable");
        }
    }

    private void pause() {
        try {
            if (outbox.bell().tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                outbox.bell().drainPermits();
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
