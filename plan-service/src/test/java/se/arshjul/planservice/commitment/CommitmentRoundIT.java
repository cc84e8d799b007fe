package se.arshjul.planservice.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.commitment.CommitmentCalls.ANSWER_BY;
import static se.arshjul.planservice.commitment.CommitmentCalls.asking;
import static se.arshjul.planservice.commitment.CommitmentCalls.deciding;
import static se.arshjul.planservice.commitment.CommitmentCalls.given;
import static se.arshjul.planservice.implementation.ImplementationCalls.row;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.plan.v1.Commitment;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentRound.State;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.DecideCommitmentsRequest.Decision;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.planservice.implementation.ImplementationCalls;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** An actor is asked once at a time; what it does not answer stays unanswered, and a coordinator decides what follows. */
@ServiceTest
class CommitmentRoundIT {

    @Autowired
    CommitmentServiceBlockingStub commitments;

    @Autowired
    ImplementationServiceBlockingStub implementations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    ImplementationCalls plans;
    CommitmentCalls calls;

    @BeforeEach
    void setUp() {
        plans = new ImplementationCalls(implementations);
        calls = new CommitmentCalls(commitments);
    }

    @Test
    void everybodyWithSomethingToAnswerIsAskedOnceHoweverOftenItIsOrdered() {
        planned(2071);
        var order = asking(2071).build();
        var coordinator = As.staff("coordinator").on(commitments);

        var asked = coordinator.requestCommitments(order);

        assertThat(coordinator.requestCommitments(order)).isEqualTo(asked);
        assertThat(asked.getCommitmentRoundsList())
                .extracting(CommitmentRound::getActor)
                .containsExactly("actors/forte", "actors/ivo");
        assertThat(refusalOf(() -> calls.ask(2071))).isEqualTo("FAILED_PRECONDITION NOTHING_TO_COMMIT");
        assertThat(events(asked.getCommitmentRounds(0)))
                .containsExactly("plan.commitmentsRequested {\"actor\": \"actors/forte\", \"actorId\": \"forte\"}");
    }

    @Test
    void theDayIsLaterThanToday() {
        planned(2072);
        var today = ProtoTime.toProto(WorkingDays.dateOf(clock.instant()));

        assertThat(violationsOf(() -> As.staff("coordinator")
                        .on(commitments)
                        .requestCommitments(asking(2072).setAnswerByDate(today).build())))
                .containsExactly("answer_by_date NOT_AFTER_TODAY");
    }

    @Test
    void whatIsAcceptedInTimeIsEndedByTheProcess() {
        var round = asked(2073);
        assertThat(refusalOf(() -> calls.settle(round))).isEqualTo("FAILED_PRECONDITION COMMITMENTS_NOT_ANSWERED");
        calls.answer(round, given(2073, 1, Commitment.State.ACCEPTED, ""));

        var settled = calls.settle(round);

        assertThat(settled.getState()).isEqualTo(State.SETTLED);
        assertThat(calls.settle(round)).isEqualTo(settled);
        assertThat(events(round))
                .extracting(event -> event.replaceFirst(" .*", ""))
                .containsExactly("plan.commitmentsRequested", "plan.commitmentsAnswered", "plan.commitmentSettled");
        assertThat(events(round).get(1)).contains("\"decision\": \"accepted\"", "people/member-forte");
    }

    @Test
    void anAnswerAfterTheDayIsTakenAndToldLikeAnyOther() {
        var round = asked(2074);
        clock.set(WorkingDays.startOfDay(ANSWER_BY.plusDays(1)));

        var answered = calls.answer(round, given(2074, 1, Commitment.State.DECLINED, "Inget uppdrag"));

        assertThat(answered.getState()).isEqualTo(State.ANSWERED);
        assertThat(events(round).getLast())
                .startsWith("plan.commitmentsAnswered {")
                .contains("deviating");
    }

    @Test
    void silenceIsNeverAnAnswer() {
        var round = asked(2075);
        clock.set(WorkingDays.startOfDay(ANSWER_BY.plusDays(40)));

        var ended = calls.decide(deciding(calls.get(round), Decision.SETTLE));

        assertThat(ended.getState()).isEqualTo(State.SETTLED);
        assertThat(ended.getProposedCount()).isEqualTo(1);
        assertThat(calls.states(2075, "forte")).containsExactly(Commitment.State.PROPOSED);
        assertThat(events(round))
                .contains(
                        "plan.commitmentsEnded {}",
                        "plan.commitmentSettled {\"actor\": \"actors/forte\", \"deviating\": 0, \"unanswered\": 1}");
    }

    @Test
    void anActorThatHasDeclinedCanBeAskedAgainAndAnswersAgain() {
        var round = asked(2076);
        var declined = calls.answer(round, given(2076, 1, Commitment.State.DECLINED, "Inget uppdrag"));
        var later = LocalDate.parse("2026-04-20");

        var reopened = calls.decide(deciding(declined, Decision.REOPEN).setAnswerByDate(ProtoTime.toProto(later)));

        assertThat(reopened.getState()).isEqualTo(State.ASKED);
        assertThat(reopened.getAnswerByDate()).isEqualTo(ProtoTime.toProto(later));
        assertThat(reopened.getNote()).isEqualTo("Efter samtal");
        assertThat(events(round).getLast())
                .startsWith("plan.commitmentsReopened")
                .contains("reopened");
        assertThat(calls.answer(reopened, given(2076, 1, Commitment.State.ACCEPTED, ""))
                        .getState())
                .isEqualTo(State.ANSWERED);
        assertThat(violationsOf(() -> calls.decide(deciding(asked(2077), Decision.REOPEN))))
                .containsExactly("answer_by_date NOT_AFTER_TODAY");
    }

    @Test
    void whatIsOverIsNeitherAnsweredNorDecided() {
        var round = asked(2078);
        var ended = calls.decide(deciding(round, Decision.SETTLE));

        assertThat(refusalOf(() -> calls.answer(ended, given(2078, 1, Commitment.State.ACCEPTED, ""))))
                .isEqualTo("FAILED_PRECONDITION COMMITMENTS_NOT_ASKED");
        assertThat(refusalOf(() -> calls.decide(deciding(ended, Decision.SETTLE))))
                .isEqualTo("FAILED_PRECONDITION COMMITMENTS_NOT_ASKED");
    }

    @Test
    void theActorIsRemindedOnWorkingDaysWhileThereIsSomethingToAnswer() {
        var round = asked(2079);
        var reminded = List.of("2026-03-16", "2026-03-19", "2026-03-23");

        for (var day = LocalDate.parse("2026-03-03"); day.isBefore(ANSWER_BY.plusDays(7)); day = day.plusDays(1)) {
            clock.set(WorkingDays.startOfDay(day).plusSeconds(36_000));
            assertThat(remindedFor(round, day)).as(day.toString()).isEqualTo(reminded.contains("" + day));
        }
        clock.set(WorkingDays.startOfDay(LocalDate.parse("2026-03-19")));
        calls.answer(calls.get(round), given(2079, 1, Commitment.State.ACCEPTED, ""));
        assertThat(calls.get(round).hasReminderDate()).isFalse();
    }

    private boolean remindedFor(CommitmentRound round, LocalDate day) {
        var now = calls.get(round);
        return now.hasReminderDate()
                && ProtoTime.toLocalDate(now.getReminderDate()).equals(day);
    }

    private CommitmentRound asked(int year) {
        planned(year);
        return calls.ask(year, "forte").getFirst();
    }

    private void planned(int year) {
        plans.create(year);
        plans.add(year, row("m1-1", "forte"));
        plans.add(year, row("m1-2", "ivo"));
    }

    private List<String> events(CommitmentRound round) {
        return jdbc.sql("SELECT type || ' ' || payload FROM outbox WHERE subject = :subject ORDER BY position")
                .param("subject", round.getName())
                .query(String.class)
                .list();
    }
}
