package se.arshjul.workflows.commitmentanchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.SettleCommitmentsRequest;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.Operated;
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
import se.arshjul.workflows.inbox.WorkItemFixtures;

/** An answer and a new day are heard wherever the process stands, and each is heard once. */
@WorkflowsTest
class CommitmentTurnsIT {

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
    Operated operated;

    @Autowired
    WorkItemFixtures fixtures;

    @Autowired
    WorkItemServiceBlockingStub items;

    @Test
    void anAnswerWaitsForWhicheverTaskComesFirst() {
        var round = given.asked(GivenRounds.LATER);
        answered(round, "accepted");

        requested(round);

        await().until(() -> settled(round) == 1);
    }

    @Test
    void anAnswerIsNotLostInTheMomentInWhichTheDayPasses() {
        var round = given.asked(GivenRounds.LATER);
        // The task that the day has taken away, of which the inbox has not heard yet: the engine does not know its job.
        fixtures.item(
                round.getActor().replaceFirst("actors/(.*)", "actor:$1:member"),
                round.getName(),
                "commitment-anchoring",
                LocalDate.parse("2026-03-09"));
        answered(round, "accepted");
        await().until(() -> tasks(round).isEmpty());

        requested(round);

        await().until(() -> {
            // The task is handed out again.
            engine.increaseTime(Duration.ofHours(1));
            return settled(round) == 1;
        });
    }

    @Test
    void anAnswerEndsTheTaskThatStandsWhenAnEarlierOneHasNotBeenTakenAwayYet() {
        var round = given.asked(GivenRounds.LATER);
        fixtures.item(
                round.getActor().replaceFirst("actors/(.*)", "actor:$1:member"),
                round.getName(),
                "commitment-anchoring",
                LocalDate.parse("2026-03-09"));
        requested(round);
        inbox.awaitOne(round.getName(), "commitment-silence");

        answered(round, "accepted");

        await().until(() -> settled(round) == 1);
    }

    @Test
    void whoeverIsAskedUntilAnotherDayBeforeTheFirstHasPassedIsAskedByANewLetterAndTask() {
        var round = given.asked(GivenRounds.LATER, "ledamot-1@turns.test");
        requested(round);
        var before = awaitTask(round);
        given.changed(
                round, now -> now.setAskings(2).setAnswerByDate(ProtoTime.toProto(GivenRounds.LATER.plusDays(7))));

        reopened(round);

        await().until(() -> mail.letters("ledamot-1@turns.test").size() == 2);
        await().until(() ->
                tasks(round).stream().noneMatch(task -> task.getName().equals(before.getName())));
        awaitTask(round);
        assertThat(inbox.open(round.getName())).isEmpty();
    }

    @Test
    void aLateWordOfAskingAgainDoesNotEndTheTaskThatCameOfIt() {
        var round = given.asked(GivenRounds.LATER);
        requested(round);
        var silence = inbox.awaitOne(round.getName(), "commitment-silence");
        given.joins(round, "ledamot-2@turns.test");
        given.changed(round, now -> now.setAskings(2));
        inbox.complete(silence, "reopened");
        var task = awaitTask(round);

        reopened(round);

        assertThat(tasks(round)).extracting(WorkItem::getName).containsExactly(task.getName());
        answered(round, "accepted");
        await().until(() -> settled(round) == 1);
    }

    @Test
    void anActorThatTheRegisterDoesNotKnowIsACoordinators() {
        var round = given.asked(GivenRounds.LATER, "ledamot-3@turns.test");
        given.gone(round);

        requested(round);

        inbox.awaitOne(round.getName(), "commitment-silence");
    }

    @Test
    void aReminderThatComesAfterHoursGoesAtTheNextOpening() {
        clock.set(Instant.parse("2026-03-02T16:30:00Z"));
        var round = given.asked(GivenRounds.LATER, "ledamot-4@turns.test");
        requested(round);
        awaitTask(round);
        await().until(() -> mail.letters("ledamot-4@turns.test").size() == 1);
        given.changed(round, now -> now.setReminderDate(ProtoTime.toProto(LocalDate.parse("2026-03-02"))));
        var waiting = waiting();

        engine.increaseTime(Duration.ofDays(1));
        await().until(() -> waiting() > waiting);
        assertThat(mail.letters("ledamot-4@turns.test")).hasSize(1);
        clock.set(Instant.parse("2026-03-03T07:00:01Z"));
        await().until(() -> {
            engine.increaseTime(Duration.ofHours(15));
            return mail.letters("ledamot-4@turns.test").size() == 2;
        });
    }

    private double waiting() {
        return operated.metric("job_seconds_count", "type=\"letter.sendCommitmentReminder\"", "outcome=\"Later\"");
    }

    private void requested(CommitmentRound round) {
        told.event(
                CommitmentAnchoring.Messages.COMMITMENTS_REQUESTED,
                round.getName(),
                Map.of("actor", round.getActor(), "actorId", round.getActor().replaceFirst("actors/", "")));
    }

    private void answered(CommitmentRound round, String decision) {
        told.event(
                "plan.commitmentsAnswered",
                round.getName(),
                Map.of("decision", decision, "decidedBy", "people/ledamot"));
    }

    private void reopened(CommitmentRound round) {
        told.event(
                "plan.commitmentsReopened",
                round.getName(),
                Map.of("decision", "reopened", "decidedBy", "people/samordnare"));
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
}
