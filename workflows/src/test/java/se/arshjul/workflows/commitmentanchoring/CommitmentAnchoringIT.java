package se.arshjul.workflows.commitmentanchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentRound.State;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.plan.v1.SettleCommitmentsRequest;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.GivenRounds;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** An actor is asked by letter and by a task for its own members, and what it does not answer is the agency's. */
@WorkflowsTest
class CommitmentAnchoringIT {

    @Autowired
    GivenRounds given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    FakeServices services;

    @Autowired
    MailServer mail;

    @Autowired
    TestEngine engine;

    @Autowired
    TestClock clock;

    @Autowired
    WorkItemServiceBlockingStub items;

    @Test
    void theMembersOfTheActorAreAskedByLetterAndByATaskOfTheirOwn() throws MessagingException {
        var round = given.asked(GivenRounds.LATER, "ledamot-1@rounds.test");

        requested(round);
        var task = awaitTask(round);

        assertThat(task.getFormKey()).isEqualTo("commitment-anchoring");
        assertThat(task.getTitle()).isEqualTo("Förankra i egen organisation");
        assertThat(inbox.open(round.getName()))
                .as("the agency cannot answer for them")
                .isEmpty();
        assertThat(mail.letters("ledamot-1@rounds.test"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.getSubject()).startsWith("Vad ni åtar er 2027: Aktör"));
    }

    @Test
    void whatIsAnsweredEndsTheTaskAndTheRound() {
        var round = given.asked(GivenRounds.LATER, "ledamot-2@rounds.test");
        requested(round);
        awaitTask(round);

        told.event(
                "plan.commitmentsAnswered",
                round.getName(),
                Map.of("decision", "accepted", "decidedBy", "people/ledamot"));

        await().until(() -> settled(round) == 1);
        assertThat(tasks(round)).isEmpty();
    }

    @Test
    void whatIsNotAcceptedIsACoordinatorsAndCanBeAskedAgain() {
        var round = given.asked(GivenRounds.LATER, "ledamot-3@rounds.test");
        requested(round);
        awaitTask(round);
        told.event(
                "plan.commitmentsAnswered",
                round.getName(),
                Map.of("decision", "deviating", "decidedBy", "people/ledamot"));
        inbox.awaitOne(round.getName(), "commitment-deviation");
        // Until the same day.
        given.changed(round, now -> now.setAskings(2));

        told.event(
                "plan.commitmentsReopened",
                round.getName(),
                Map.of("decision", "reopened", "decidedBy", "people/samordnare"));

        awaitTask(round);
        assertThat(mail.letters("ledamot-3@rounds.test")).hasSize(2);
        assertThat(settled(round)).isZero();
    }

    @Test
    void whoIsReachedByNobodyIsACoordinatorsAtOnce() {
        var round = given.asked(GivenRounds.LATER);

        requested(round);

        assertThat(inbox.awaitOne(round.getName(), "commitment-silence").getTitle())
                .isEqualTo("Hantera uteblivet svar");
    }

    @Test
    void whoAnswersWithoutHavingBeenReachedLeavesTheCoordinatorNothingToDo() {
        var round = given.asked(GivenRounds.LATER);
        requested(round);
        inbox.awaitOne(round.getName(), "commitment-silence");

        told.event(
                "plan.commitmentsAnswered",
                round.getName(),
                Map.of("decision", "accepted", "decidedBy", "people/ledamot"));

        await().until(() -> settled(round) == 1);
        assertThat(inbox.open(round.getName())).isEmpty();
    }

    @Test
    void theActorIsRemindedOnceADayWhenTheServiceSaysSo() throws MessagingException {
        var round = given.asked(GivenRounds.LATER, "ledamot-4@rounds.test");
        requested(round);
        awaitTask(round);
        given.changed(round, now -> now.setReminderDate(ProtoTime.toProto(WorkingDays.dateOf(clock.instant()))));

        engine.increaseTime(Duration.ofDays(1));
        await().until(() -> mail.letters("ledamot-4@rounds.test").size() == 2);
        var before = reads(round);
        engine.increaseTime(Duration.ofDays(1));
        await().until(() -> reads(round) == before + 1);

        assertThat(mail.letters("ledamot-4@rounds.test")).hasSize(2);
        assertThat(mail.letters("ledamot-4@rounds.test").getLast().getSubject()).startsWith("Påminnelse");
    }

    @Test
    void whatACoordinatorEndsIsNoTaskOfAnybodyAnyMore() {
        var round = given.asked(GivenRounds.LATER, "ledamot-5@rounds.test");
        requested(round);
        awaitTask(round);
        given.changed(round, now -> now.setState(State.WITHDRAWN));

        told.event("plan.commitmentsEnded", round.getName());

        await().until(() -> tasks(round).isEmpty());
        await().until(() -> engine.completed(CommitmentAnchoring.PROCESS).contains("endEvent_EndedByCoordinator"));
    }

    private void requested(CommitmentRound round) {
        told.event(
                CommitmentAnchoring.Messages.COMMITMENTS_REQUESTED,
                round.getName(),
                Map.of("actor", round.getActor(), "actorId", round.getActor().replaceFirst("actors/", "")));
    }

    private WorkItem awaitTask(CommitmentRound round) {
        return await().until(() -> tasks(round), found -> found.size() == 1).getFirst();
    }

    private List<WorkItem> tasks(CommitmentRound round) {
        return As.person(round.getActor(), "member")
                .on(items)
                .listWorkItems(ListWorkItemsRequest.newBuilder()
                        .setView(ListWorkItemsRequest.View.GROUP)
                        .setSubject(round.getName())
                        .build())
                .getWorkItemsList();
    }

    private long settled(CommitmentRound round) {
        return services.calls(SettleCommitmentsRequest.class).stream()
                .filter(call -> call.getName().equals(round.getName()))
                .count();
    }

    /** How often the round has been read, each time for one job. */
    private long reads(CommitmentRound round) {
        return services.calls(GetCommitmentRoundRequest.class).stream()
                .filter(call -> call.getName().equals(round.getName()))
                .count();
    }
}
