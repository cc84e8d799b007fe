package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.runtime.outbox.OutboxRow;

/** Each test has a database and relays of its own; beside each other, because most of them wait for a second to pass. */
@Execution(ExecutionMode.CONCURRENT)
class OutboxRelayIT {

    private final RelayFixtures given = new RelayFixtures();

    @BeforeEach
    void start() {
        given.relay().start();
    }

    @AfterEach
    void stop() {
        given.stop();
    }

    @Test
    void sendsWhatACommitLeftBehindWithItsPayload() {
        given.committed("things/a");

        await().untilAsserted(() ->
                assertThat(given.taken()).extracting(OutboxRow::subject).containsExactly("things/a"));
        var row = given.taken().getFirst();
        assertThat(row.type()).isEqualTo("sample.thingHappened");
        assertThat(row.payloadJson()).isEqualTo("{\"number\": 1}");
        await().untilAsserted(() -> assertThat(given.backlog()).isZero());
    }

    @Test
    void sendsWhatHappenedToOneSubjectInOrder() {
        given.committed("things/a", 1, 2, 3, 4, 5, 6, 7, 8);
        given.committed("things/b", 1, 2, 3, 4, 5, 6, 7, 8);

        await().untilAsserted(() -> assertThat(given.taken()).hasSize(16));
        assertThat(given.numbersTakenOf("things/a")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(given.numbersTakenOf("things/b")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aFailingSubjectHoldsBackOnlyItself() {
        given.receiverRefuses("things/bad");
        given.committed("things/bad", 1, 2);
        given.committed("things/good", 1, 2, 3);

        await().untilAsserted(
                        () -> assertThat(given.numbersTakenOf("things/good")).containsExactly(1, 2, 3));
        await().untilAsserted(() -> assertThat(given.attemptsOf("things/bad")).isEqualTo(List.of(1L, 0L)));

        given.receiverTakesAll();

        await().untilAsserted(
                        () -> assertThat(given.numbersTakenOf("things/bad")).containsExactly(1, 2));
    }

    @Test
    void waitsLongerAfterEachFailureAndNeverMoreThanAMinute() {
        given.receiverRefuses("things/bad");

        assertThat(given.waitAfterFailure("things/bad", 0)).isBetween(0.5, 1.0);
        assertThat(given.waitAfterFailure("things/bad", 3)).isBetween(7.5, 8.0);
        assertThat(given.waitAfterFailure("things/bad", 40)).isBetween(59.5, 60.0);
    }

    @Test
    void hasNoMoreThan16OnTheirWay() throws InterruptedException {
        var open = new CountDownLatch(1);
        given.receiverWaitsFor(open);
        IntStream.range(0, 40).forEach(i -> given.committed("things/" + i));

        await().untilAsserted(() -> assertThat(given.onTheirWay()).isEqualTo(16));
        open.countDown();

        await().untilAsserted(() -> assertThat(given.taken()).hasSize(40));
        assertThat(given.mostOnTheirWay()).isEqualTo(16);
    }

    @Test
    void ofTwoReplicasOneSendsAndTheOtherTakesOver() {
        given.committed("things/a", 1);
        await().untilAsserted(() -> assertThat(given.taken()).hasSize(1));
        given.anotherReplica().start();
        given.committed("things/a", 2, 3, 4, 5);
        await().untilAsserted(() -> assertThat(given.taken()).hasSize(5));
        assertThat(given.senders()).containsExactly("first");

        given.relay().stop();
        given.committed("things/a", 6);

        await().untilAsserted(() -> assertThat(given.numbersTakenOf("things/a")).containsExactly(1, 2, 3, 4, 5, 6));
        assertThat(given.senders()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void findsWhatAnotherReplicaWroteWithoutBeingRung() {
        given.committedElsewhere("things/a");

        await().untilAsserted(() -> assertThat(given.taken()).hasSize(1));
    }

    @Test
    void whatWasTakenButNotMarkedIsSentAgainUnderTheSameId() {
        given.databaseFailsToMark("things/a");
        given.committed("things/a");
        await().untilAsserted(() -> assertThat(given.taken()).hasSize(1));

        given.databaseMarksAgain();

        await().untilAsserted(() -> assertThat(given.backlog()).isZero());
        assertThat(given.taken())
                .hasSizeGreaterThan(1)
                .extracting(OutboxRow::id)
                .containsOnly(given.taken().getFirst().id());
    }

    @Test
    void goesOnAfterItsConnectionBroke() {
        given.committed("things/a");
        await().untilAsserted(() -> assertThat(given.taken()).hasSize(1));

        given.connectionsBreak();
        given.committed("things/b");

        await().untilAsserted(() -> assertThat(given.taken()).hasSize(2));
    }

    @Test
    void showsHowMuchWaitsAndForHowLong() {
        given.receiverRefuses("things/bad");
        given.committed("things/bad", 1, 2);
        given.appended("things/bad", "5 minutes ago");

        assertThat(given.gauge("outbox.backlog")).isEqualTo(2);
        assertThat(given.gauge("outbox.age")).isBetween(300.0, 330.0);
    }

    @Test
    void forgetsWhatWasSent30DaysAgo() {
        given.committed("things/a", 1, 2);
        await().untilAsserted(() -> assertThat(given.backlog()).isZero());

        given.sent("things/a", "29 days 23 hours");
        given.relay().tidy();
        assertThat(given.rows()).isEqualTo(2);

        given.sent("things/a", "30 days 1 hour");
        given.relay().tidy();
        assertThat(given.rows()).isZero();
    }
}
