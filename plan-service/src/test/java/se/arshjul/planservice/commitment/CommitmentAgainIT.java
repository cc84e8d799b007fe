package se.arshjul.planservice.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.commitment.CommitmentCalls.ANSWER_BY;
import static se.arshjul.planservice.commitment.CommitmentCalls.asking;
import static se.arshjul.planservice.commitment.CommitmentCalls.deciding;
import static se.arshjul.planservice.commitment.CommitmentCalls.given;
import static se.arshjul.planservice.implementation.ImplementationCalls.row;
import static se.arshjul.testkit.Refusals.refusalOf;

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
import se.arshjul.plan.v1.GivenAnswer;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.planservice.implementation.ImplementationCalls;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** An actor is asked again, or about less than before, and the process is told what it can follow. */
@ServiceTest
class CommitmentAgainIT {

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
    void askedAgainUntilTheSameDayItIsAnotherAsking() {
        var round = asked(2001);
        var declined = calls.answer(round, no(2001, 1), no(2001, 2));

        var again = calls.decide(deciding(declined, Decision.REOPEN).setAnswerByDate(declined.getAnswerByDate()));

        assertThat(again.getAnswerByDate()).isEqualTo(round.getAnswerByDate());
        assertThat(List.of(round.getAskings(), again.getAskings())).containsExactly(1, 2);
    }

    @Test
    void whoeverIsAskedUntilAnotherDayIsAskedAgainWhetherLateOrNot() {
        var round = asked(2002);

        var moved = calls.decide(
                deciding(round, Decision.REOPEN).setAnswerByDate(ProtoTime.toProto(ANSWER_BY.plusDays(7))));

        assertThat(moved.getState()).isEqualTo(State.ASKED);
        assertThat(events(round).getLast())
                .startsWith("plan.commitmentsReopened")
                .contains("reopened");
    }

    @Test
    void whatWasAcceptedEndsByItselfWhateverIsChangedMeanwhile() {
        var round = calls.answer(asked(2003), yes(2003, 1), yes(2003, 2));
        changeFirst(2003);

        var changed = calls.get(round);
        assertThat(changed.getProposedCount()).isEqualTo(1);
        assertThat(refusalOf(() ->
                        calls.decide(deciding(changed, Decision.REOPEN).setAnswerByDate(ProtoTime.toProto(ANSWER_BY)))))
                .isEqualTo("FAILED_PRECONDITION COMMITMENTS_ACCEPTED");
        assertThat(calls.settle(round).getState()).isEqualTo(State.SETTLED);
        assertThat(calls.ask(2003, "forte")).hasSize(1);
    }

    @Test
    void whatDeviatedIsAskedAgainAlsoWhenTheRowIsChangedFirst() {
        var round = calls.answer(asked(2004), no(2004, 1), yes(2004, 2));
        changeFirst(2004);

        var again =
                calls.decide(deciding(calls.get(round), Decision.REOPEN).setAnswerByDate(ProtoTime.toProto(ANSWER_BY)));

        assertThat(again.getState()).isEqualTo(State.ASKED);
        assertThat(events(round).getLast()).startsWith("plan.commitmentsReopened");
    }

    @Test
    void aReminderThatCameAfterHoursIsOwedOnTheNextWorkingDay() {
        var round = asked(2005);

        clock.set(WorkingDays.startOfDay(LocalDate.parse("2026-03-16")).plusSeconds(63_000));
        var after = calls.get(round).getReminderDate();
        clock.set(WorkingDays.startOfDay(LocalDate.parse("2026-03-17")).plusSeconds(28_800));
        assertThat(calls.get(round).getReminderDate()).isEqualTo(after);
        clock.set(WorkingDays.startOfDay(LocalDate.parse("2026-03-18")));
        assertThat(calls.get(round).hasReminderDate()).isFalse();
    }

    @Test
    void aDayOffAfterTheLastDayIsLate() {
        var round = asked(2006);
        var friday = LocalDate.parse("2026-03-20");
        var moved = calls.decide(deciding(round, Decision.REOPEN).setAnswerByDate(ProtoTime.toProto(friday)));
        assertThat(moved.getLate()).isFalse();

        clock.set(WorkingDays.startOfDay(friday.plusDays(1)));

        assertThat(calls.get(round).getLate()).isTrue();
        assertThat(calls.get(round).getWorkingDaysLeft()).isZero();
        assertThat(calls.get(round).hasReminderDate()).isFalse();
    }

    @Test
    void aRoundWhoseLastUnansweredRowIsRemovedIsAnswered() {
        var round = calls.answer(asked(2007), yes(2007, 1));
        assertThat(round.getState()).isEqualTo(State.ASKED);

        plans.delete(plans.rows(2007, View.WORKING).get(1));

        assertThat(calls.get(round).getState()).isEqualTo(State.ANSWERED);
        assertThat(events(round).getLast())
                .startsWith("plan.commitmentsAnswered")
                .contains("accepted");
    }

    @Test
    void aRoundWhoseActorIsTakenOffEveryRowIsTakenBack() {
        var round = asked(2008);

        plans.rows(2008, View.WORKING).stream()
                .filter(one -> one.getActorsList().contains("actors/forte"))
                .forEach(one -> plans.update(
                        one.toBuilder().clearActors().addActors("actors/ivo").build()));

        assertThat(calls.get(round).getState()).isEqualTo(State.WITHDRAWN);
        assertThat(events(round).getLast()).isEqualTo("plan.commitmentsEnded {}");
    }

    @Test
    void whoIsAskedToThinkAgainIsAskedUntilItAnswersWhateverIsRemoved() {
        var round = calls.answer(asked(2009), no(2009, 1), yes(2009, 2));
        calls.decide(deciding(round, Decision.REOPEN).setAnswerByDate(ProtoTime.toProto(ANSWER_BY)));

        plans.delete(plans.rows(2009, View.WORKING).get(1));

        assertThat(calls.get(round).getState()).isEqualTo(State.ASKED);
        assertThat(calls.answer(calls.get(round), no(2009, 1)).getState()).isEqualTo(State.ANSWERED);
    }

    @Test
    void whoIsNamedIsAskedWhateverItHasAnsweredAndARepeatedOrderTellsOfThoseItAsked() {
        var first = calls.answer(asked(2010), no(2010, 1), no(2010, 2));
        calls.decide(deciding(first, Decision.SETTLE));
        assertThat(calls.ask(2010)).extracting(CommitmentRound::getActor).containsExactly("actors/ivo");
        var order = asking(2010, "forte", "ivo").build();
        var coordinator = As.staff("coordinator").on(commitments);

        var asked = coordinator.requestCommitments(order);

        assertThat(asked.getCommitmentRoundsList())
                .extracting(CommitmentRound::getActor)
                .containsExactly("actors/forte");
        assertThat(coordinator.requestCommitments(order)).isEqualTo(asked);
    }

    /** Forte has the first two rows, and IVO the third. */
    private CommitmentRound asked(int year) {
        plans.create(year);
        plans.add(year, row("m1-1", "forte"));
        plans.add(year, row("m1-2", "forte"));
        plans.add(year, row("m1-3", "ivo"));
        return calls.ask(year, "forte").getFirst();
    }

    private void changeFirst(int year) {
        var first = plans.rows(year, View.WORKING).getFirst();
        plans.update(first.toBuilder().setActivity("Mer än förut").build());
    }

    private static GivenAnswer yes(int year, int row) {
        return given(year, row, Commitment.State.ACCEPTED, "");
    }

    private static GivenAnswer no(int year, int row) {
        return given(year, row, Commitment.State.DECLINED, "Inget uppdrag");
    }

    private List<String> events(CommitmentRound round) {
        return jdbc.sql("SELECT type || ' ' || payload FROM outbox WHERE subject = :subject ORDER BY position")
                .param("subject", round.getName())
                .query(String.class)
                .list();
    }
}
