package se.arshjul.followupservice.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.sendBack;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** Accepting and sending back. */
@ServiceTest
class AssessmentIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void theProcessAcceptsWithoutTellingItself() {
        var name = given.in(State.APPROVED);

        var accepted = calls.engine().acceptResponse(accept(name));

        assertThat(accepted.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(calls.respondent().getResponse(response(name)).getState()).isEqualTo(Response.State.TAKEN);
        assertThat(given.events(name)).isEmpty();
        assertThat(given.audit(name)).containsOnly("AcceptResponse by workflows");
    }

    @Test
    void aPersonWhoAcceptsTellsTheProcess() {
        var name = given.in(State.APPROVED);

        calls.analyst().acceptResponse(accept(name));

        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.responseAssessed {\"decision\": \"accepted\", \"decidedBy\": \"people/analyst\"}");
        assertThat(given.events(name.survey())).isEmpty();
    }

    @Test
    void acceptingWhatIsAcceptedChangesNothing() {
        var name = given.in(State.APPROVED);
        var request = accept(name);

        var first = calls.analyst().acceptResponse(request);

        assertThat(calls.analyst().acceptResponse(request)).isEqualTo(first);
        assertThat(calls.engine().acceptResponse(accept(name))).isEqualTo(first);
        assertThat(given.events(name)).hasSize(1);
    }

    @Test
    void whatIsSentBackIsChangedAndApprovedAgain() {
        var name = given.in(State.APPROVED);

        var sentBack = calls.analyst().sendBackResponse(sendBack(name));
        calls.respondent().updateAnswer(number(name, "41", "\"3\""));
        var hash = calls.respondent().submitResponse(submit(name)).getContentHash();
        var approved = calls.approver().approveResponse(approve(name, hash));

        assertThat(sentBack.getState()).isEqualTo(Request.State.SENT_BACK);
        assertThat(sentBack.getReason()).isEqualTo("Förklara siffran.");
        assertThat(approved.getVersion()).isEqualTo(2);
        assertThat(approved.getReference()).isNotEqualTo(sentBack.getReference());
        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.responseAssessed {\"decision\": \"sentBack\", \"decidedBy\": \"people/analyst\"}",
                        "followup.responseSubmitted {\"submittedVersion\": \"2\"}",
                        "followup.receiptIssued {\"reference\": \"%s\"}".formatted(approved.getReference()),
                        "followup.responseApproved {}");
        assertThat(calls.engine().acceptResponse(accept(name)).getState()).isEqualTo(Request.State.ACCEPTED);
    }

    @Test
    void aClarificationAfterTheDayInTheLetterDoesNotMakeALateAnswer() {
        var name = given.in(given.survey(Survey.State.CLOSED), "region-uppsala", State.APPROVED);
        calls.analyst().sendBackResponse(sendBack(name));

        clock.set(Instant.parse("2026-03-25T12:00:00Z"));
        var hash = calls.respondent().submitResponse(submit(name)).getContentHash();
        calls.approver().approveResponse(approve(name, hash));

        assertThat(calls.approver().getRequest(get(name)).getLate()).isFalse();
    }

    @Test
    void aRepeatedRequestSendsBackOnceAndAnnouncesOnce() {
        var name = given.in(State.APPROVED);
        var request = sendBack(name);

        var first = calls.analyst().sendBackResponse(request);

        assertThat(calls.analyst().sendBackResponse(request)).isEqualTo(first);
        assertThat(given.events(name)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVED", "ACCEPTED"})
    void onlyAnApprovedResponseIsAccepted(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.analyst().acceptResponse(accept(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void onlyAnApprovedResponseIsSentBack(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.analyst().sendBackResponse(sendBack(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void sendingBackNeedsAReason() {
        var request = sendBack(given.in(State.APPROVED)).toBuilder().clearReason();

        assertThat(violationsOf(() -> calls.analyst().sendBackResponse(request.build())))
                .containsExactly("reason WRONG_LENGTH");
        assertThat(refusalOf(() -> calls.analyst().sendBackResponse(request.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_INVALID");
    }

    @Test
    void refusesARequestThatIsNotThere() {
        assertThat(refusalOf(() -> calls.analyst().acceptResponse(accept("surveys/1999/requests/region-uppsala"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
        assertThat(refusalOf(() -> calls.analyst().sendBackResponse(sendBack("x"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
    }

    @Test
    void noBodyJudgesItsOwnAnswers() {
        var name = given.in(State.APPROVED);
        var body = calls.as("respondent", "approver", "contact", "analyst", "coordinator");

        assertThat(refusalOf(() -> body.acceptResponse(accept(name)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> body.sendBackResponse(sendBack(name)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForSomethingElse() {
        var request = accept(given.in(State.APPROVED));
        calls.engine().acceptResponse(request);
        var other = request.toBuilder().setName(given.in(State.APPROVED).toString());
        var sentBack = sendBack(given.in(State.APPROVED));
        calls.engine().sendBackResponse(sentBack);

        assertThat(refusalOf(() -> calls.engine()
                        .acceptResponse(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.engine().acceptResponse(other.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
        assertThat(refusalOf(() -> calls.engine()
                        .sendBackResponse(
                                sentBack.toBuilder().setReason("Annat.").build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }
}
