package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.number;
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
        assertThat(given.events(name)).isEmpty();
        assertThat(given.audit(name)).containsOnly("ReturnResponse by people/approver-region-uppsala");
    }

    @Test
    void aRepeatedRequestReturnsOnce() {
        var name = given.in(State.SUBMITTED);
        var request = giveBack(name);

        var first = calls.approver().returnResponse(request);

        assertThat(calls.approver().returnResponse(request)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUBMITTED")
    void onlyWhatWaitsCanBeReturned(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.approver().returnResponse(giveBack(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void aReasonIsNeededAndLimited() {
        var request = giveBack(given.in(State.SUBMITTED)).toBuilder();

        assertThat(violationsOf(() ->
                        calls.approver().returnResponse(request.clearReason().build())))
                .containsExactly("reason WRONG_LENGTH");
        assertThat(refusalOf(() -> calls.approver()
                        .returnResponse(request.setReason("x".repeat(2_001)).build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_INVALID");
    }

    @Test
    void onlyApproversOfTheBodyReturn() {
        var name = given.in(State.SUBMITTED);

        assertThat(refusalOf(() -> calls.stranger().returnResponse(giveBack(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().returnResponse(giveBack(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.respondent().returnResponse(giveBack(name))))
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
