package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.explain;
import static se.arshjul.followupservice.clarification.ClarificationCalls.withdraw;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.screen;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class WithdrawClarificationIT {

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Test
    void theResponseStandsAgainAsTheBodyHadApprovedItAndIsAssessedAnew() {
        var name = asked();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        calls.body("respondent").explainAnswer(explain(name, "Fel siffra."));

        var withdrawn = calls.analyst().withdrawClarification(withdraw(name)).getClarifications(0);

        assertThat(withdrawn.hasWithdrawTime()).isTrue();
        assertThat(withdrawn.getAnswered()).isFalse();
        assertThat(withdrawn.getExplanation()).isEmpty();
        assertThat(requests.analyst().getRequest(get(name)).getState()).isEqualTo(Request.State.APPROVED);
        assertThat(requests.respondent().getResponse(response(name)).getState()).isEqualTo(Response.State.SIGNED);
        assertThat(requests.engine().screenResponse(screen(name)).getClarified())
                .isTrue();
        assertThat(given.events(name)).containsExactly("followup.responseAssessed", "followup.responseApproved");
        assertThat(numberOf(name)).isEqualTo("40");
        assertThat(requests.analyst().acceptResponse(accept(name)).getState()).isEqualTo(Request.State.ACCEPTED);
    }

    @Test
    void whatWaitsForTheApproverLeadsNowhereAndTheReceiptIsTheOneThatWasGiven() {
        var name = asked();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        var waiting = requests.respondent().submitResponse(submit(name));

        calls.coordinator().withdrawClarification(withdraw(name));

        assertThat(refusalOf(() -> requests.approver().approveResponse(approve(name, waiting.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        var counts = requests.respondent().getResponse(response(name));
        assertThat(counts.getVersion()).isEqualTo(1);
        assertThat(counts.getReference()).isEqualTo("ref-region-uppsala");
        assertThat(numberOf(name)).isEqualTo("40");
        assertThat(calls.seenByAgency(name).getFirst().hasAnswerAfter()).isFalse();
    }

    @Test
    void theBodyCanNoLongerChangeOrExplain() {
        var name = asked();
        calls.analyst().withdrawClarification(withdraw(name));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(number(name, "41", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(refusalOf(() -> calls.body("respondent").explainAnswer(explain(name, "Ja."))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void aRepeatedRequestWithdrawsOnce() {
        var name = asked();
        var request = withdraw(name);

        var first = calls.analyst().withdrawClarification(request);

        assertThat(calls.analyst().withdrawClarification(request)).isEqualTo(first);
        assertThat(given.events(name)).hasSize(2);
        assertThat(refusalOf(() -> calls.analyst()
                        .withdrawClarification(
                                request.toBuilder().setName(asked().toString()).build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
        assertThat(refusalOf(() -> calls.analyst()
                        .withdrawClarification(
                                request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsAskedNothingIsWithdrawn(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.analyst().withdrawClarification(withdraw(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void whatTheBodyHasSignedOffIsAnsweredAndNotWithdrawn() {
        var name = asked();
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        var hash = requests.respondent().submitResponse(submit(name)).getContentHash();
        requests.approver().approveResponse(approve(name, hash));

        assertThat(refusalOf(() -> calls.analyst().withdrawClarification(withdraw(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void refusesARequestThatIsNotThere() {
        assertThat(refusalOf(() -> calls.analyst().withdrawClarification(withdraw("x"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
    }

    private RequestName asked() {
        var name = given.in(State.APPROVED);
        calls.analyst().askClarification(ask(name, "number"));
        return name;
    }

    private String numberOf(RequestName name) {
        return requests
                .analyst()
                .listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(name.toString())
                        .build())
                .getAnswersList()
                .stream()
                .filter(answer -> answer.getName().endsWith("/number"))
                .map(answer -> answer.getNumber().getValue())
                .findFirst()
                .orElseThrow();
    }
}
