package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.RequestScenario.STANDING;

import org.junit.jupiter.api.Test;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;

/** What becomes of an accepted response while its body may replace it. */
abstract class RequestReplacementPaths {

    private static final String ASSESSMENT = "userTask_AssessResponse";
    private static final int MANY = 20;

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestReplacementPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void anAcceptedResponseIsWaitedForUntilItCanNoLongerBeReplaced() {
        var until = engine.now().plusDays(3);
        given.replaceableUntil(until);
        var request = given.waiting()
                .publish(Messages.RESPONSE_APPROVED)
                .standsAt(STANDING)
                .isDue(STANDING, until);
        given.settled();

        engine.passDays(4);

        request.endsAt("endEvent_Answered");
        assertThat(engine.workers.given(Jobs.CLOSE_REPLACEMENT))
                .extracting("replaceableUntil")
                .hasSize(2)
                .startsWith((Object) null);
    }

    @Test
    void aDayThatWasMovedMeanwhileIsWaitedFor() {
        var later = engine.now().plusDays(9);
        given.replaceableUntil(engine.now().plusDays(1));
        var request = given.waiting().publish(Messages.RESPONSE_APPROVED).standsAt(STANDING);
        given.replaceableUntil(later);

        engine.passDays(2);

        request.isDue(STANDING, later).standsAt(STANDING);
    }

    @Test
    void aReplacementIsScreenedAndAcceptedAndCanItselfBeReplaced() {
        var request = given.at(STANDING);

        request.publish(Messages.RESPONSE_APPROVED)
                .hasPassed("serviceTask_AcceptResponse", 2)
                .standsAt(STANDING);

        assertThat(engine.workers.given(Jobs.SCREEN_RESPONSE)).hasSize(2);
        assertThat(engine.workers.given(Jobs.ACCEPT_RESPONSE)).hasSize(2);
    }

    @Test
    void aReplacementThatIsRemarkedIsAssessedAndCanBeSentBack() {
        var request = given.at(STANDING);
        given.findings(false, true, false);

        request.publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT).decide(ASSESSMENT, "sentBack");

        request.standsAt(RequestScenario.WAITING);
    }

    @Test
    void aReplacementThatIsApprovedWhileTheFirstIsAssessedIsHeardOfAfterwards() {
        var request = given.at(ASSESSMENT).publish(Messages.RESPONSE_APPROVED);
        given.replaceableUntil(engine.now().plusDays(3));
        given.findings(false, false, false);

        request.decide(ASSESSMENT, "accepted")
                .hasPassed("serviceTask_AcceptResponse")
                .standsAt(STANDING);
    }

    @Test
    void everyOneOfManyAcceptedRequestsEndsWithItsTime() {
        given.replaceableUntil(engine.now().plusDays(3));
        var requests = given.dispatched(MANY);
        requests.forEach(request -> request.standsAt(RequestScenario.WAITING));
        engine.messages.publishAll(
                Messages.RESPONSE_APPROVED,
                requests.stream().map(request -> request.subject).toList());
        requests.forEach(request -> request.standsAt(STANDING));
        given.settled();

        engine.passDays(4);

        requests.forEach(request -> request.endsAt("endEvent_Answered"));
    }
}
