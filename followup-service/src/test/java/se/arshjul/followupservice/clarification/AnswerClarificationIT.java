package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.explain;
import static se.arshjul.followupservice.clarification.ClarificationCalls.list;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** What a body says to what the agency has asked about one answer, and who sees it when. */
@ServiceTest
class AnswerClarificationIT {

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void aChangedAnswerIsSignedOffAnewAndOldAndNewStandSideBySide() {
        var name = asked();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));

        var submitted = requests.respondent().submitResponse(submit(name));
        var approved = requests.approver().approveResponse(approve(name, submitted.getContentHash()));

        assertThat(approved.getVersion()).isEqualTo(2);
        assertThat(approved.getContentHash()).isNotEqualTo(RequestFixtures.HASH);
        assertThat(approved.getReference()).isNotEqualTo("ref-region-uppsala");
        assertThat(given.events(name))
                .endsWith("followup.responseSubmitted", "followup.receiptIssued", "followup.responseApproved");
        var answered = calls.seenByAgency(name).getFirst();
        assertThat(answered.getAnswered()).isTrue();
        assertThat(answered.getAnswerBefore().getNumber().getValue()).isEqualTo("40");
        assertThat(answered.getAnswerAfter().getNumber().getValue()).isEqualTo("41");
    }

    @Test
    void anExplanationWithoutAChangeIsSignedOffAnewToo() {
        var name = asked();
        calls.body("respondent").explainAnswer(explain(name, "Ja, alla sjukhus."));

        var submitted = requests.respondent().submitResponse(submit(name));

        assertThat(calls.seenByAgency(name).getFirst().getAnswered()).isFalse();
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
        var answered = calls.seenByAgency(name).getFirst();
        assertThat(answered.getExplanation()).isEqualTo("Ja, alla sjukhus.");
        assertThat(answered.getAnswerAfter().getNumber())
                .isEqualTo(answered.getAnswerBefore().getNumber());
    }

    @Test
    void withoutAChangeOrAnExplanationNothingIsSubmitted() {
        var name = asked();

        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_MISSING");

        calls.body("respondent").explainAnswer(explain(name, "Ja."));
        calls.body("respondent").explainAnswer(explain(name, ""));
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_MISSING");
    }

    @Test
    void theAgencyReadsTheBodysWordOnceItIsSignedOffAndTheBodyAllAlong() {
        var name = asked();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        calls.body("respondent").explainAnswer(explain(name, "Nu stämmer det."));
        requests.respondent().submitResponse(submit(name));

        var unsigned = calls.seenByAgency(name).getFirst();
        assertThat(unsigned.getExplanation()).isEmpty();
        assertThat(unsigned.hasExplainTime()).isFalse();
        assertThat(unsigned.hasAnswerAfter()).isFalse();
        var ours = calls.seenByBody(name).getFirst();
        assertThat(ours.getExplanation()).isEqualTo("Nu stämmer det.");
        assertThat(ours.getAnswerAfter().getNumber().getValue()).isEqualTo("41");
    }

    @Test
    void anApprovalIsOfTheVersionThatWasReadAlsoWhereOnlyTheExplanationIsAnother() {
        var name = asked();
        calls.body("respondent").explainAnswer(explain(name, "Ja."));
        var read = requests.respondent().submitResponse(submit(name));
        requests.approver().returnResponse(giveBack(name));
        calls.body("respondent").explainAnswer(explain(name, "Nej."));
        var now = requests.respondent().submitResponse(submit(name));

        assertThat(now.getContentHash()).isEqualTo(read.getContentHash());
        assertThat(refusalOf(() -> requests.approver()
                        .approveResponse(approve(name, read.getContentHash()).toBuilder()
                                .setVersion(read.getVersion())
                                .build())))
                .isEqualTo("ABORTED RESPONSE_CHANGED");
        requests.approver()
                .approveResponse(approve(name, now.getContentHash()).toBuilder()
                        .setVersion(now.getVersion())
                        .build());
        assertThat(calls.seenByAgency(name).getFirst().getExplanation()).isEqualTo("Nej.");
    }

    @Test
    void askingAgainGoesOnWithTheConversation() {
        var name = asked();
        calls.body("respondent").explainAnswer(explain(name, "Ja."));
        var hash = requests.respondent().submitResponse(submit(name)).getContentHash();
        requests.approver().approveResponse(approve(name, hash));

        calls.analyst().askClarification(ask(name, "number"));

        assertThat(calls.seenByAgency(name))
                .extracting(Clarification::getName, Clarification::getAnswered, Clarification::getExplanation)
                .containsExactly(
                        tuple(name + "/clarifications/1", true, "Ja."), tuple(name + "/clarifications/2", false, ""));
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_MISSING");
    }

    @Test
    void theBodysWordIsTakenUntilTheEndOfTheReview() {
        var name = given.in(given.survey(Survey.State.CLOSED), "region-uppsala", State.APPROVED);
        calls.analyst().askClarification(ask(name, "number"));

        clock.set(Instant.parse("2026-04-10T21:59:59Z"));
        calls.body("respondent").explainAnswer(explain(name, "Ja."));

        clock.set(Instant.parse("2026-04-10T22:00:00Z"));
        assertThat(refusalOf(() -> calls.body("respondent").explainAnswer(explain(name, "Nej."))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void twoColleaguesDoNotWriteOverEachOther() {
        var name = asked();
        var etag = calls.seenByBody(name).getFirst().getEtag();
        var saved = calls.body("respondent")
                .explainAnswer(explain(name, "Ja.").toBuilder().setEtag(etag).build());

        assertThat(refusalOf(() -> calls.body("respondent")
                        .explainAnswer(
                                explain(name, "Nej.").toBuilder().setEtag(etag).build())))
                .isEqualTo("ABORTED CLARIFICATION_CHANGED");
        assertThat(calls.seenByBody(name)).containsExactly(saved);
    }

    @Test
    void aRepeatedRequestSavesOnce() {
        var name = asked();
        var request = explain(name, "Ja.");

        var first = calls.body("respondent").explainAnswer(request);

        assertThat(calls.body("respondent").explainAnswer(request)).isEqualTo(first);
        assertThat(refusalOf(() -> calls.body("respondent")
                        .explainAnswer(
                                request.toBuilder().setExplanation("Nej.").build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
        assertThat(refusalOf(() -> calls.body("respondent")
                        .explainAnswer(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsAskedNothingIsExplained(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.body("respondent").explainAnswer(explain(name, "Ja."))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(calls.seenByBody(name)).isEmpty();
    }

    @Test
    void whatIsSubmittedIsNotExplainedFurther() {
        var name = asked();
        calls.body("respondent").explainAnswer(explain(name, "Ja."));
        requests.respondent().submitResponse(submit(name));

        assertThat(refusalOf(() -> calls.body("respondent").explainAnswer(explain(name, "Nej."))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void anExplanationHasALength() {
        var request = explain(asked(), "x".repeat(2_001));

        assertThat(violationsOf(() -> calls.body("respondent").explainAnswer(request)))
                .containsExactly("explanation TOO_LONG");
        assertThat(refusalOf(() -> calls.body("respondent").explainAnswer(request)))
                .isEqualTo("INVALID_ARGUMENT REQUEST_INVALID");
    }

    @Test
    void aPageTokenOfAnotherQueryIsRefused() {
        var name = asked();

        assertThat(refusalOf(() -> calls.analyst()
                        .listClarifications(
                                list(name).toBuilder().setPageToken("x").build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void theEarlierVersionIsStillTheOneTheAgencyReadsUntilTheNewOneIsSignedOff() {
        var name = asked();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        requests.respondent().submitResponse(submit(name));

        assertThat(requests.analyst().getResponse(response(name)).getVersion()).isEqualTo(1);
    }

    private RequestName asked() {
        var name = given.in(State.APPROVED);
        calls.analyst().askClarification(ask(name, "number"));
        return name;
    }
}
