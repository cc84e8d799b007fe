package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;
import static se.arshjul.workflows.processes.RequestScenario.WAITING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** What becomes of a response that its body has approved. */
abstract class RequestScreeningPaths {

    private static final String ASSESSMENT = "userTask_AssessResponse";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestScreeningPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void aCleanResponseIsAccepted() {
        var request = given.waiting().publish(Messages.RESPONSE_APPROVED);

        request.endsAt("endEvent_Answered");
        assertThat(engine.workers.given(Jobs.ACCEPT_RESPONSE)).hasSize(1);
    }

    @Test
    void aRemarkedResponseIsAssessedByAnAnalystAndAcceptedByTheService() {
        given.findings(false, true, false);
        var request = given.waiting().publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT);
        engine.settle();

        assertThat(request.local(ASSESSMENT, "subject")).isEqualTo("\"" + request.subject + "\"");
        assertThat(request.variable("screeningReason")).isEqualTo("\"CONTRADICTING\"");
        request.decide(ASSESSMENT, "accepted").endsAt("endEvent_Answered");
        assertThat(engine.workers.given(Jobs.ACCEPT_RESPONSE)).isEmpty();
    }

    @Test
    void aResponseSentBackTwiceIsWaitedForEachTimeWithALetterOfItsOwn() {
        given.findings(true, false, false);
        var request = given.waiting().publish(Messages.RESPONSE_APPROVED).decide(ASSESSMENT, "sentBack");
        request.standsAt(WAITING).publish(Messages.RESPONSE_APPROVED).decide(ASSESSMENT, "sentBack");
        given.findings(false, false, false);

        request.standsAt(WAITING).publish(Messages.RESPONSE_APPROVED).endsAt("endEvent_Answered");

        assertThat(engine.workers.given(Jobs.SEND_SENT_BACK)).extracting("step").containsExactly("1", "2");
    }

    @Test
    void theBodysWordOnOneAnswerIsAssessedAlsoWhereNothingElseIsRemarked() {
        given.findings(true, false, false);
        var request = given.waiting().publish(Messages.RESPONSE_APPROVED).decide(ASSESSMENT, "sentBack");
        given.findings(false, false, false);
        given.clarified(true);

        request.standsAt(WAITING).publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT);

        assertThat(request.variable("screeningReason")).isEqualTo("\"CLARIFIED\"");
        request.decide(ASSESSMENT, "accepted").endsAt("endEvent_Answered");
    }

    @Test
    void aQuestionAboutOneAnswerThatIsNeverAnsweredEndsWithTheReviewAndNoSecondReceipt() {
        given.findings(true, false, false);
        var reviewed = engine.now().plusDays(4);
        var request = given.waitingUntil(engine.now().plusDays(1))
                .publish(Messages.RESPONSE_APPROVED)
                .decide(ASSESSMENT, "sentBack")
                .standsAt(WAITING);
        given.closing(true, reviewed, 0);
        engine.passDays(2);
        request.isDue("event_AnsweringTimePassed", reviewed).standsAt(WAITING);
        given.closing(false, reviewed, 0);

        engine.passDays(3);
        given.findings(false, false, false);
        request.standsAt("receiveTask_AwaitEnd").publish(Messages.RESPONSE_APPROVED);

        request.endsAt("endEvent_Answered");
        assertThat(engine.workers.given(Jobs.SEND_RECEIPT)).isEmpty();
    }

    @Test
    void anAssessmentWithoutDecisionStopsInsteadOfPassing() {
        var request = given.at(ASSESSMENT).complete(ASSESSMENT);

        request.awaitIncident("CONDITION_ERROR at gateway_ResponseAccepted");
    }

    @Test
    void anApprovalToldTwiceIsScreenedOnceAndWaitedForAgainAfterSendingBack() {
        given.findings(true, false, false);
        var request = given.waiting();
        engine.messages.publish(Messages.RESPONSE_APPROVED, request.subject, "one event");
        engine.messages.publish(Messages.RESPONSE_APPROVED, request.subject, "another event");
        request.standsAt(ASSESSMENT);

        engine.workers.on(Jobs.SCREEN_RESPONSE, refused(Refusals.REQUEST_WRONG_STATE));
        request.decide(ASSESSMENT, "sentBack").hasPassed("event_NothingToScreen");

        request.standsAt(WAITING);
    }

    @Test
    void aResponseThatCannotBeAcceptedIsWaitedForAgain() {
        engine.workers.on(Jobs.ACCEPT_RESPONSE, refused(Refusals.REQUEST_WRONG_STATE), done());
        var clean = done(Map.of(
                "incomplete",
                false,
                "contradicting",
                false,
                "largeChange",
                false,
                "clarified",
                false,
                "responseVersion",
                1));
        engine.workers.on(Jobs.SCREEN_RESPONSE, clean, refused(Refusals.REQUEST_WRONG_STATE), clean);
        var request = given.waiting().publish(Messages.RESPONSE_APPROVED).hasPassed("event_NothingToAccept");

        request.hasPassed("event_NothingToScreen").standsAt(WAITING).publish(Messages.RESPONSE_APPROVED);

        request.endsAt("endEvent_Answered");
    }

    @Test
    void aLetterSentBackToAWrongAddressIsSentAgainAfterCorrection() {
        var request = given.at("userTask_CorrectContactForSentBack");

        request.complete("userTask_CorrectContactForSentBack").standsAt(WAITING);

        assertThat(engine.workers.given(Jobs.SEND_SENT_BACK)).extracting("step").containsExactly("1", "1");
        assertThat(request.variable("timesSentBack")).isEqualTo("1");
    }
}
