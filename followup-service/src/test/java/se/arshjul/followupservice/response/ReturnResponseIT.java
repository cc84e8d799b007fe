package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.takeBack;
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
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ReturnResponseIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Test
    void theRespondentsGetItBackWithAReasonAndCanChangeIt() {
        var name = given.in(State.SUBMITTED);

        var returned = calls.approver().returnResponse(giveBack(name));

        assertThat(returned.getState()).isEqualTo(Request.State.STARTED);
        assertThat(returned.getReason()).isEqualTo("Se över siffran.");
        assertThat(calls.respondent().getResponse(response(name)).getState()).isEqualTo(Response.State.RETURNED);
        assertThat(calls.respondent()
                        .updateAnswer(number(name, "41", "\"3\""))
                        .getNumber()
                        .getValue())
                .isEqualTo("41");
        assertThat(returned.getReturned()).isTrue();
        assertThat(given.outbox(name)).containsExactly("followup.responseReturned {\"submittedVersion\": \"1\"}");
        assertThat(given.audit(name)).containsOnly("ReturnResponse by people/approver-region-uppsala");
    }

    @Test
    void aRepeatedRequestReturnsOnce() {
        var name = given.in(State.SUBMITTED);
        var request = giveBack(name);

        var first = calls.approver().returnResponse(request);

        assertThat(calls.approver().returnResponse(request)).isEqualTo(first);
        assertThat(given.events(name)).containsExactly("followup.responseReturned");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUBMITTED")
    void onlyWhatWaitsCanBeReturned(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.approver().returnResponse(giveBack(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void anApproverNeedsAReasonOfALimitedLength() {
        var request = giveBack(given.in(State.SUBMITTED)).toBuilder();

        assertThat(violationsOf(() ->
                        calls.approver().returnResponse(request.clearReason().build())))
                .containsExactly("reason WRONG_LENGTH");
        assertThat(refusalOf(() -> calls.approver()
                        .returnResponse(request.setReason("x".repeat(2_001)).build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_INVALID");
    }

    @Test
    void aRespondentTakesItBackWithoutAReasonAndNobodyIsTold() {
        var name = given.in(State.SUBMITTED);

        var open = calls.respondent().returnResponse(takeBack(name));

        assertThat(open.getState()).isEqualTo(Request.State.STARTED);
        assertThat(open.getReason()).isEmpty();
        assertThat(open.getReturned()).isFalse();
        var response = calls.respondent().getResponse(response(name));
        assertThat(response.getState()).isEqualTo(Response.State.RETURNED);
        assertThat(refusalOf(() -> calls.approver().approveResponse(approve(name, response.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(given.events(name)).isEmpty();
        assertThat(given.audit(name)).containsOnly("ReturnResponse by people/respondent-region-uppsala");
        calls.respondent().updateAnswer(number(name, "41", "\"3\""));
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(2);
    }

    @Test
    void takingItBackTwiceIsOnce() {
        var name = given.in(State.SUBMITTED);
        var request = takeBack(name);
        var first = calls.respondent().returnResponse(request);

        assertThat(calls.respondent().returnResponse(request)).isEqualTo(first);
        assertThat(refusalOf(() -> calls.respondent().returnResponse(takeBack(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUBMITTED")
    void onlyWhatWaitsCanBeTakenBack(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.respondent().returnResponse(takeBack(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void whoCouldNotSubmitItAgainDoesNotTakeItBack() {
        var name = given.in(given.survey(Survey.State.CLOSED), "region-uppsala", State.SUBMITTED);

        assertThat(refusalOf(() -> calls.respondent().returnResponse(takeBack(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void whoHoldsBothRolesReturnsItWithAReasonAndTakesItBackWithout() {
        var returned = given.in(State.SUBMITTED);
        calls.as("respondent", "approver").returnResponse(giveBack(returned));
        var taken = given.in(State.SUBMITTED);
        calls.as("respondent", "approver").returnResponse(takeBack(taken));

        assertThat(given.events(returned)).containsExactly("followup.responseReturned");
        assertThat(given.events(taken)).isEmpty();
    }

    @Test
    void onlyApproversOfTheBodyReturnAndOnlyItsRespondentsTakeBack() {
        var name = given.in(State.SUBMITTED);

        assertThat(refusalOf(() -> calls.stranger().returnResponse(giveBack(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().returnResponse(giveBack(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().returnResponse(takeBack(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.respondent().returnResponse(giveBack(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.as("contact").returnResponse(takeBack(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForSomethingElse() {
        var request = giveBack(given.in(State.SUBMITTED));
        calls.approver().returnResponse(request);
        var other = request.toBuilder().setReason("Något annat.");

        assertThat(refusalOf(() -> calls.approver()
                        .returnResponse(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.approver().returnResponse(other.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }
}
