package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.outbox.Event;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.outbox.OutboxRelay;
import se.arshjul.runtime.outbox.OutboxRow;
import se.arshjul.testkit.TestDatabase;

/** An outbox of its own, a relay or two, and a receiver that does as it is told. */
class RelayFixtures {

    record Happened(String subject, int number) implements Event {

        @Override
        public String type() {
            return "sample.thingHappened";
        }
    }

    private final TestDatabase.Address address = TestDatabase.fresh();
    private final HikariDataSource database = pool();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final Traces traces = new Traces(Tracer.NOOP, Propagator.NOOP);
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private final List<OutboxRow> taken = new CopyOnWriteArrayList<>();
    private final Set<String> senders = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private final AtomicInteger mostOnTheirWay = new AtomicInteger();
    private volatile CountDownLatch open = new CountDownLatch(0);

    private final Outbox outbox;
    private final OutboxRelay first;
    private final OutboxRelay second;

    RelayFixtures() {
        Flyway.configure().dataSource(database).locations("db/runtime").load().migrate();
        outbox = new Outbox(jdbc, traces);
        first = relay("first", outbox);
        second = relay("second", new Outbox(jdbc, traces));
    }

    OutboxRelay relay() {
        return first;
    }

    OutboxRelay anotherReplica() {
        return second;
    }

    void stop() {
        open.countDown();
        first.stop();
        second.stop();
        database.close();
    }

    void committed(String subject, int... numbers) {
        for (var number : numbers.length == 0 ? new int[] {1} : numbers) {
            transaction.executeWithoutResult(status -> outbox.append(new Happened(subject, number)));
        }
    }

    /** By a process whose bell this relay does not hear. */
    void committedElsewhere(String subject) {
        var elsewhere = new Outbox(jdbc, traces);
        transaction.executeWithoutResult(status -> elsewhere.append(new Happened(subject, 1)));
    }

    void receiverRefuses(String subject) {
        refused.add(subject);
    }

    void receiverTakesAll() {
        refused.clear();
    }

    void receiverWaitsFor(CountDownLatch latch) {
        open = latch;
    }

    void databaseFailsToMark(String subject) {
        run("ALTER TABLE outbox ADD CONSTRAINT ck_planted CHECK (sent_at IS NULL OR subject <> '" + subject + "')");
    }

    void databaseMarksAgain() {
        run("ALTER TABLE outbox DROP CONSTRAINT ck_planted");
    }

    void connectionsBreak() {
        jdbc.sql("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """).query().listOfRows();
    }

    void appended(String subject, String when) {
        run("UPDATE outbox SET appended_at = now() - interval '%s' WHERE subject = '%s'"
                .formatted(when.replace(" ago", ""), subject));
    }

    void sent(String subject, String ago) {
        run("UPDATE outbox SET sent_at = now() - interval '%s' WHERE subject = '%s'".formatted(ago, subject));
    }

    /** Seconds until the next attempt, after one more failure than so many. */
    double waitAfterFailure(String subject, int failures) {
        run("DELETE FROM outbox");
        transaction.executeWithoutResult(status -> {
            outbox.append(new Happened(subject, 1));
            run("UPDATE outbox SET attempts = " + failures);
        });
        await().until(() -> attemptsOf(subject).equals(List.of(failures + 1L)));
        return jdbc.sql("SELECT extract(epoch FROM next_attempt_at - now()) FROM outbox")
                .query(Double.class)
                .single();
    }

    List<OutboxRow> taken() {
        return List.copyOf(taken);
    }

    List<Integer> numbersTakenOf(String subject) {
        return taken.stream()
                .filter(row -> row.subject().equals(subject))
                .map(row -> Integer.valueOf(row.payloadJson().replaceAll("\\D", "")))
                .toList();
    }

    List<Long> attemptsOf(String subject) {
        return jdbc.sql("SELECT attempts FROM outbox WHERE subject = :subject ORDER BY position")
                .param("subject", subject)
                .query(Long.class)
                .list();
    }

    Set<String> senders() {
        return Set.copyOf(senders);
    }

    int onTheirWay() {
        return onTheirWay.get();
    }

    int mostOnTheirWay() {
        return mostOnTheirWay.get();
    }

    long backlog() {
        return count("SELECT count(*) FROM outbox WHERE sent_at IS NULL");
    }

    long rows() {
        return count("SELECT count(*) FROM outbox");
    }

    double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private OutboxRelay relay(String name, Outbox rung) {
        return new OutboxRelay(
                database,
                jdbc,
                rung,
                row -> receive(name, row),
                traces,
                name.equals("first") ? meters : new SimpleMeterRegistry());
    }

    private void receive(String sender, OutboxRow row) {
        mostOnTheirWay.accumulateAndGet(onTheirWay.incrementAndGet(), Math::max);
        try {
            open.await();
            if (refused.contains(row.subject())) {
                throw new IllegalStateException("not taken");
            }
            senders.add(sender);
            taken.add(row);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            onTheirWay.decrementAndGet();
        }
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private void run(String sql) {
        assertThat(jdbc.sql(sql).update()).isNotNegative();
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url("public"));
        config.setUsername(address.username());
        config.setPassword(address.password());
        return new HikariDataSource(config);
    }
}
