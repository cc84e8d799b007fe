package se.arshjul.sampleservice;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.grpc.Context;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.sample.v1.CloseThingRequest;
import se.arshjul.sample.v1.ThingServiceGrpc.ThingServiceBlockingStub;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class RequestsIT {

    record Command(String name) {}

    record OtherCommand(String name) {}

    @Autowired
    Requests requests;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ThingServiceBlockingStub things;

    private final RequestId id = new RequestId(UUID.randomUUID());

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aRequestIsNewOnce() {
        assertThat(ask(new Command("a"))).isTrue();
        assertThat(ask(new Command("a"))).isFalse();
    }

    @Test
    void theSameIdForAnotherCommandIsRefused() {
        ask(new Command("a"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ask(new Command("b")))
                .returns("REQUEST_ID_REUSED", Refusal::reason);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ask(new OtherCommand("a")))
                .returns("REQUEST_ID_REUSED", Refusal::reason);
    }

    @Test
    void twoCallersMayChooseTheSameId() throws Exception {
        ask(new Command("a"));

        var other = Caller.login("somebody", "Somebody", "a@b.test");

        assertThat(other.context().call(() -> ask(new Command("b")))).isTrue();
    }

    @Test
    void aRequestIsForgottenWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            requests.firstTime(id, new Command("a"));
            status.setRollbackOnly();
        });

        assertThat(ask(new Command("a"))).isTrue();
    }

    @Test
    void askingOutsideATransactionIsADefect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> requests.firstTime(id, new Command("a")))
                .withMessageContaining("@Transactional");
    }

    @Test
    void aRepetitionWaitsForTheFirstAndIsThenToldThatItIsNone() throws Exception {
        assertThat(repetitionWhileTheFirstIs(false)).isFalse();
    }

    @Test
    void aRepetitionWaitsForTheFirstAndTakesItsPlaceWhenThatFails() throws Exception {
        assertThat(repetitionWhileTheFirstIs(true)).isTrue();
    }

    @Test
    void thirtyRepetitionsAtOnceChangeOnce() {
        var request = CloseThingRequest.newBuilder().setRequestId(id.uuid().toString());
        request.getThingBuilder().setName("things/thirty").setTitle("Thirty");
        var stub = As.staff("coordinator").on(things);

        var replies = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> stub.closeThing(request.build()), threads))
                .limit(30)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct();

        assertThat(replies).hasSize(1);
        assertThat(count("SELECT count(*) FROM outbox WHERE subject = 'things/thirty'"))
                .isEqualTo(1);
    }

    @Test
    void whatACallerGaveUpIsNotCommitted() {
        var call = Context.current().withCancellation();

        assertThatIllegalStateException()
                .isThrownBy(() -> call.call(() -> transaction.execute(status -> {
                    var first = requests.firstTime(id, new Command("a"));
                    call.cancel(null);
                    return first;
                })));

        assertThat(ask(new Command("a"))).isTrue();
    }

    @Test
    void requestsAreForgottenAfter30Days() {
        ask(new Command("a"));
        age("29 days 23 hours");
        requests.tidy();
        assertThat(ask(new Command("a"))).isFalse();

        age("30 days 1 hour");
        requests.tidy();
        assertThat(ask(new Command("a"))).isTrue();
    }

    private boolean repetitionWhileTheFirstIs(boolean failing)
            throws InterruptedException, ExecutionException, TimeoutException {
        var asked = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    requests.firstTime(id, new Command("a"));
                    asked.countDown();
                    awaitLatch(proceed);
                    if (failing) {
                        status.setRollbackOnly();
                    }
                }),
                threads);
        assertThat(asked.await(10, SECONDS)).isTrue();
        var repetition = CompletableFuture.supplyAsync(() -> ask(new Command("a")), threads);
        await().until(() -> count("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
        assertThat(repetition).isNotDone();
        proceed.countDown();
        first.get(10, SECONDS);
        return repetition.get(10, SECONDS);
    }

    private boolean ask(Object command) {
        return Boolean.TRUE.equals(transaction.execute(status -> requests.firstTime(id, command)));
    }

    private void age(String interval) {
        jdbc.sql("UPDATE request_seen SET seen_at = now() - :age::interval WHERE request_id = :id")
                .param("age", interval)
                .param("id", id.uuid())
                .update();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
