package se.arshjul.followupservice.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.decline;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class DeclineRequestIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHED", "OPENED", "STARTED", "SUBMITTED"})
    void aBodyThatHasNotAnsweredCanDecline(State state) {
        var name = given.in(state);

        var declined = calls.as("contact").declineRequest(decline(name));

        assertThat(declined.getState()).isEqualTo(Request.State.DECLINED);
        assertThat(declined.getReason()).isEqualTo("Vi hinner inte.");
        assertThat(given.outbox(name)).containsExactly("followup.requestDeclined {}");
        assertThat(given.audit(name)).contains("DeclineRequest by people/contact-region-uppsala");
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "SENT_BACK", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void aBodyThatHasAnsweredOrIsSettledCannot(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.approver().declineRequest(decline(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(given.events(name)).isEmpty();
    }

    @Test
    void whereTheDecisionSaysThatAnsweringIsADutyNobodyDeclines() {
        var name = given.in(State.OPENED);
        surveys.decided(name.survey(), "MANDATORY");

        assertThat(refusalOf(() -> calls.approver().declineRequest(decline(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERING_MANDATORY");

        assertThat(given.events(name)).isEmpty();
    }

    @Test
    void whereTheDecisionSaysThatAnsweringIsVoluntaryABodyCanDecline() {
        var name = given.in(State.OPENED);
        surveys.decided(name.survey(), "VOLUNTARY");

        assertThat(calls.approver().declineRequest(decline(name)).getState()).isEqualTo(Request.State.DECLINED);
    }

    @Test
    void aResponseThatWaitsLapses() {
        var name = given.in(State.SUBMITTED);

        calls.approver().declineRequest(decline(name));

        assertThat(calls.approver().getResponse(response(name)).getState()).isEqualTo(Response.State.LAPSED);
    }

    @Test
    void aRepeatedRequestDeclinesOnceAndAnnouncesOnce() {
        var name = given.in(State.OPENED);
        var request = decline(name);

        var first = calls.approver().declineRequest(request);

        assertThat(calls.approver().declineRequest(request)).isEqualTo(first);
        assertThat(given.events(name)).hasSize(1);
    }

    @Test
    void theSurveyIsNotToldWhileItTakesAnswers() {
        var name = given.in(State.OPENED);

        calls.approver().declineRequest(decline(name));

        assertThat(given.events(name.survey())).isEmpty();
    }

    @Test
    void aReasonIsNeededAndLimited() {
        var name = given.in(State.OPENED);

        assertThat(violationsOf(() -> calls.approver()
                        .declineRequest(decline(name).toBuilder().setReason(" ").build())))
                .containsExactly("reason WRONG_LENGTH");
        assertThat(refusalOf(() -> calls.approver()
                        .declineRequest(decline(name).toBuilder()
                                .setReason("x".repeat(2_001))
                                .build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_INVALID");
    }

    @Test
    void onlyContactAndApproverOfTheBodyDecline() {
        var name = given.in(State.OPENED);

        assertThat(refusalOf(() -> calls.respondent().declineRequest(decline(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().declineRequest(decline(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().declineRequest(decline(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().declineRequest(decline(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForSomethingElse() {
        var request = decline(given.in(State.OPENED));
        calls.approver().declineRequest(request);

        assertThat(refusalOf(() -> calls.approver()
                        .declineRequest(request.toBuilder().setRequestId("1").build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.approver()
                        .declineRequest(
                                request.toBuilder().setReason("Annat skäl.").build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }
}
