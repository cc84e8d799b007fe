package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.explain;
import static se.arshjul.followupservice.clarification.ClarificationCalls.withdraw;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.followup.v1.WithdrawRequestsRequest;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** Who waits for the word on an accepted response, and what becomes of a question that is taken back or never answered. */
@ServiceTest
class AcceptedReviewIT {

    private static final Instant ANSWERING_OVER = Instant.parse("2026-03-13T23:00:00Z");

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    TestClock clock;

    private RequestName name;

    @BeforeEach
    void anAcceptedResponse() {
        name = given.in(State.ACCEPTED);
    }

    @Test
    void theSurveyWaitsForTheWordUntilItIsAccepted() {
        ask();
        closeSurvey();
        assertThat(given.events(name.survey())).isEmpty();

        calls.body("respondent").explainAnswer(explain(name, "Ja."));
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
        assertThat(given.events(name.survey())).isEmpty();
        requests.analyst().acceptResponse(accept(name));

        assertThat(given.events(name.survey())).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void theSurveyGoesOnWhenTheQuestionIsTakenBack() {
        ask();
        closeSurvey();

        calls.analyst().withdrawClarification(withdraw(name));

        assertThat(given.events(name.survey())).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void takenBackTheResponseCountsAsItWasAndItsProcessIsNotTold() {
        ask();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        var waiting = requests.respondent().submitResponse(submit(name));

        var request = withdraw(name);
        var withdrawn = calls.analyst().withdrawClarification(request).getClarifications(0);

        assertThat(withdrawn.hasWithdrawTime()).isTrue();
        assertThat(calls.analyst().withdrawClarification(request).getClarifications(0))
                .isEqualTo(withdrawn);
        assertThat(refusalOf(() -> requests.approver().approveResponse(approve(name, waiting.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertStandsAsItWas();
        assertThat(seen().getReplacement()).isEqualTo(Replacement.POSSIBLE);
        assertThat(given.events(name)).containsExactly("followup.clarificationAsked", "followup.responseSubmitted");
    }

    @Test
    void theLastDayToAnswerPassesAndTheQuestionIsStillOpen() {
        ask();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        clock.set(ANSWERING_OVER);

        assertThat(closeReplacement(ANSWERING_OVER)).contains(SurveyFixtures.REVIEW_OVER);

        assertThat(seen().getClarifying()).isTrue();
        assertThat(given.count("SELECT max(number)::int FROM answer", name)).isEqualTo(41);
        requests.respondent().submitResponse(submit(name));
        assertThat(seen().getReplacement()).isEqualTo(Replacement.REPLACEMENT_SUBMITTED);
    }

    @Test
    void withTheReviewAnUnansweredQuestionLapsesInTheWaitOfItsProcess() {
        ask();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        requests.respondent().submitResponse(submit(name));
        clock.set(SurveyFixtures.REVIEW_OVER);

        assertThat(closeReplacement(SurveyFixtures.REVIEW_OVER)).isEmpty();

        assertLapsed();
    }

    @Test
    void withTheReviewAnUnansweredQuestionLapsesInItsSurveyToo() {
        ask();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        closeSurvey();
        clock.set(SurveyFixtures.REVIEW_OVER);

        As.engine()
                .on(dispatch)
                .settleRequests(SettleRequestsRequest.newBuilder()
                        .setName(name.survey().toString())
                        .setRequestId(RequestCalls.id())
                        .build());

        assertLapsed();
        assertThat(given.events(name)).doesNotContain("followup.responseKept", "followup.responseApproved");
        assertThat(closeReplacement(SurveyFixtures.REVIEW_OVER)).isEmpty();
    }

    @Test
    void aReviewThatEndsLaterIsWaitedFor() {
        ask();
        surveys.set(name.survey(), "reviewed_by_date = '2026-04-13'");

        assertThat(closeReplacement(SurveyFixtures.REVIEW_OVER)).contains(Instant.parse("2026-04-13T22:00:00Z"));
        assertThat(seen().getClarifying()).isTrue();
    }

    @Test
    void aCancelledSurveyAsksNothing() {
        ask();
        surveys.become(name.survey(), Survey.State.CANCELLED);

        As.engine()
                .on(dispatch)
                .withdrawRequests(WithdrawRequestsRequest.newBuilder()
                        .setName(name.survey().toString())
                        .setRequestId(RequestCalls.id())
                        .build());

        assertStandsAsItWas();
    }

    private void ask() {
        calls.analyst().askClarification(ClarificationCalls.ask(name, "number"));
    }

    private void closeSurvey() {
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);
        As.engine()
                .on(dispatch)
                .closeSurvey(CloseSurveyRequest.newBuilder()
                        .setName(name.survey().toString())
                        .setRequestId(RequestCalls.id())
                        .build());
    }

    private Optional<Instant> closeReplacement(Instant waitedFor) {
        var reply = replacements.closed(name, waitedFor);
        return reply.hasWaitUntilTime() ? Optional.of(ProtoTime.toInstant(reply.getWaitUntilTime())) : Optional.empty();
    }

    private void assertLapsed() {
        assertStandsAsItWas();
        var asked = calls.seenByAgency(name).getFirst();
        assertThat(asked.hasLapseTime()).isTrue();
        assertThat(asked.getAnswered()).isFalse();
        assertThat(asked.hasAnswerAfter()).isFalse();
        assertThat(calls.seenByBody(name).getFirst().hasLapseTime()).isTrue();
    }

    private void assertStandsAsItWas() {
        var request = seen();
        assertThat(request.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(request.getClarifying()).isFalse();
        assertThat(given.count("SELECT max(number)::int FROM answer", name)).isEqualTo(40);
        var counts = requests.respondent().getResponse(response(name));
        assertThat(counts.getVersion()).isEqualTo(1);
        assertThat(counts.getState()).isEqualTo(Response.State.TAKEN);
    }

    private Request seen() {
        return requests.respondent().getRequest(get(name));
    }
}
