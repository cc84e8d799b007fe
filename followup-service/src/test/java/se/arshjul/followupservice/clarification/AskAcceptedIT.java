package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.explain;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.screen;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** The agency asks about single answers of a response that it has accepted, which counts until it accepts another. */
@ServiceTest
class AskAcceptedIT {

    private static final Instant REVIEW_ENDS = Instant.parse("2026-04-10T21:59:59Z");

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestServiceBlockingStub answers;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    private RequestName name;

    @BeforeEach
    void anAcceptedResponse() {
        name = given.in(State.ACCEPTED);
    }

    @Test
    void theResponseCountsOnWhileTheBodyIsAsked() {
        calls.coordinator().askClarification(ask(name, "number"));

        var request = seen();
        assertThat(request.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(request.getClarifying()).isTrue();
        assertThat(request.getClarifiedQuestionsList()).containsExactly(name.survey() + "/questions/number");
        assertThat(request.getReplacement()).isEqualTo(Replacement.WRITING);
        assertThat(ProtoTime.toInstant(request.getCloseTime())).isBetween(REVIEW_ENDS, REVIEW_ENDS.plusMillis(1000));
        assertThat(request.getReturned()).isFalse();
        var counts = requests.analyst().getResponse(response(name));
        assertThat(counts.getState()).isEqualTo(Response.State.TAKEN);
        assertThat(counts.getReference()).isEqualTo("ref-region-uppsala");
    }

    @Test
    void itsProcessIsToldWhichQuestionsAreNew() {
        calls.analyst().askClarification(ask(name, "number", "text"));
        calls.analyst().withdrawClarification(ClarificationCalls.withdraw(name));
        calls.analyst().askClarification(ask(name, "choice"));

        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.clarificationAsked {\"askedClarification\": \"1\"}",
                        "followup.clarificationAsked {\"askedClarification\": \"3\"}");
    }

    @Test
    void onlyTheQuestionsThatAreAskedAboutOpen() {
        calls.analyst().askClarification(ask(name, "number"));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(text(name, "Nej", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_MISSING");
        assertThat(requests.respondent()
                        .updateAnswer(number(name, "41", "\"3\""))
                        .getNumber()
                        .getValue())
                .isEqualTo("41");
    }

    @Test
    void theCorrectedWordIsANewVersionWhichIsAssessedBesideTheOneThatCounts() {
        calls.analyst().askClarification(ask(name, "number"));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        var submitted = requests.respondent().submitResponse(submit(name));
        assertThat(seen().getReplacement()).isEqualTo(Replacement.REPLACEMENT_SUBMITTED);

        var signed = requests.approver().approveResponse(approve(name, submitted.getContentHash()));

        assertThat(signed.getVersion()).isEqualTo(2);
        assertThat(seen().getState()).isEqualTo(Request.State.APPROVED);
        assertThat(seen().getClarifying()).isFalse();
        assertThat(versions()).containsExactly(tuple(2, Response.State.SIGNED), tuple(1, Response.State.KEPT));
        assertThat(requests.engine().screenResponse(screen(name)).getClarified())
                .isTrue();
        var answered = calls.seenByAgency(name).getFirst();
        assertThat(answered.getAnswered()).isTrue();
        assertThat(answered.getAnswerBefore().getNumber().getValue()).isEqualTo("40");
        assertThat(answered.getAnswerAfter().getNumber().getValue()).isEqualTo("41");
        assertThat(given.events(name))
                .endsWith("followup.responseSubmitted", "followup.receiptIssued", "followup.responseApproved");

        requests.analyst().acceptResponse(accept(name));

        assertThat(versions()).containsExactly(tuple(2, Response.State.TAKEN), tuple(1, Response.State.REPLACED));
    }

    @Test
    void anAnswerThatIsRightIsExplainedAndTheExplanationSignedOff() {
        calls.analyst().askClarification(ask(name, "number"));
        calls.body("respondent").explainAnswer(explain(name, "Ja, alla sjukhus."));

        signOff();

        assertThat(calls.seenByAgency(name).getFirst().getExplanation()).isEqualTo("Ja, alla sjukhus.");
    }

    @Test
    void whoHandsTheWordInDoesNotSignItOff() {
        calls.analyst().askClarification(ask(name, "number"));
        var both = requests.as("respondent", "approver");
        both.updateAnswer(number(name, "41", "\"3\""));
        var submitted = both.submitResponse(submit(name));

        assertThat(refusalOf(() -> both.approveResponse(approve(name, submitted.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
    }

    @Test
    void whoHandsItInDoesNotSignItOffInTheApproversPlaceEither() {
        calls.analyst().askClarification(ask(name, "number"));
        var bo = As.standIn("people/bo", "people/anna", RequestFixtures.UPPSALA, "respondent", "approver")
                .on(answers);
        bo.updateAnswer(number(name, "41", "\"3\""));
        var submitted = bo.submitResponse(submit(name));

        assertThat(refusalOf(() -> bo.approveResponse(approve(name, submitted.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
    }

    @Test
    void theApproverReturnsItAndOnlyWhatIsAskedAboutIsOpenStill() {
        calls.analyst().askClarification(ask(name, "number"));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        requests.respondent().submitResponse(submit(name));

        var returned = requests.approver().returnResponse(giveBack(name));

        assertThat(returned.getClarifying()).isTrue();
        assertThat(returned.getReturned()).isTrue();
        assertThat(refusalOf(() -> requests.respondent().updateAnswer(text(name, "Nej", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
    }

    @Test
    void theWordIsTakenToTheLastSecondOfTheReviewAndNotAfter() {
        calls.analyst().askClarification(ask(name, "number"));
        clock.set(REVIEW_ENDS);
        calls.body("respondent").explainAnswer(explain(name, "Ja."));
        assertThat(seen().getClarifying()).isTrue();

        clock.set(REVIEW_ENDS.plusSeconds(1));

        assertThat(refusalOf(() -> calls.body("respondent").explainAnswer(explain(name, "Nej."))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(seen().getClarifying()).isFalse();
    }

    @Test
    void itCanBeAskedAboutAgainOnceItIsAnswered() {
        calls.analyst().askClarification(ask(name, "number"));
        calls.body("respondent").explainAnswer(explain(name, "Ja."));
        signOff();
        requests.analyst().acceptResponse(accept(name));

        calls.analyst().askClarification(ask(name, "number"));

        assertThat(calls.seenByAgency(name))
                .extracting(Clarification::getAnswered)
                .containsExactly(true, false);
        assertThat(seen().getState()).isEqualTo(Request.State.ACCEPTED);
    }

    private void signOff() {
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    private Request seen() {
        return requests.respondent().getRequest(get(name));
    }

    private List<Tuple> versions() {
        return replacements.approved(name).stream()
                .map(one -> tuple(one.getVersion(), one.getState()))
                .toList();
    }
}
