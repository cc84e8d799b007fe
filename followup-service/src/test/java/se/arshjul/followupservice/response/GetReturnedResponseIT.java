package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.withdraw;
import static se.arshjul.followupservice.replacement.ReplacementCalls.begin;
import static se.arshjul.followupservice.replacement.ReplacementCalls.cancel;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.takeBack;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.GetReturnedResponseRequest;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class GetReturnedResponseIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    private static GetReturnedResponseRequest returned(RequestName name) {
        return GetReturnedResponseRequest.newBuilder().setName(name.toString()).build();
    }

    private static String numberIn(Response response) {
        return response.getAnswersList().stream()
                .filter(answer -> answer.getName().endsWith("/number"))
                .map(Answer::getNumber)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Returned by the approver, and submitted again with another number. */
    private RequestName changed() {
        var name = given.in(State.SUBMITTED);
        calls.approver().returnResponse(giveBack(name));
        calls.respondent().updateAnswer(number(name, "41", "\"3\""));
        calls.respondent().submitResponse(submit(name));
        return name;
    }

    @Test
    void theApproverReadsWhatWasReturnedBesideWhatWaitsNow() {
        var name = changed();

        var returned = calls.approver().getReturnedResponse(returned(name));

        assertThat(returned.getVersion()).isEqualTo(1);
        assertThat(returned.getState()).isEqualTo(Response.State.RETURNED);
        assertThat(returned.getReason()).isEqualTo("Se över siffran.");
        assertThat(numberIn(returned)).isEqualTo("40");
        assertThat(numberIn(calls.approver().getResponse(response(name)))).isEqualTo("41");
    }

    @Test
    void whatARespondentTookBackIsNotWhatTheApproverReturned() {
        var name = changed();
        calls.respondent().returnResponse(takeBack(name));
        calls.respondent().submitResponse(submit(name));

        assertThat(calls.approver().getReturnedResponse(returned(name)).getVersion())
                .isEqualTo(1);
        var taken = given.in(State.SUBMITTED);
        calls.respondent().returnResponse(takeBack(taken));
        assertThat(refusalOf(() -> calls.approver().getReturnedResponse(returned(taken))))
                .isEqualTo("NOT_FOUND RESPONSE_NOT_FOUND");
    }

    @Test
    void onceAnotherIsApprovedNothingIsReturnedAnyMore() {
        var name = changed();
        var waiting = calls.approver().getResponse(response(name));
        calls.approver().approveResponse(approve(name, waiting.getContentHash()));

        assertThat(refusalOf(() -> calls.approver().getReturnedResponse(returned(name))))
                .isEqualTo("NOT_FOUND RESPONSE_NOT_FOUND");
    }

    @Test
    void whatWasReturnedOfAChangeThatWasGivenUpIsNotToldBesideTheNext() {
        var name = given.in(State.ACCEPTED);
        replacements.respondent().beginReplacement(begin(name));
        submitWith("41", name);
        calls.approver().returnResponse(giveBack(name));
        submitWith("42", name);
        calls.approver().returnResponse(giveBack(name));
        replacements.respondent().cancelReplacement(cancel(name));

        replacements.respondent().beginReplacement(begin(name));
        submitWith("43", name);

        assertThat(refusalOf(() -> calls.approver().getReturnedResponse(returned(name))))
                .isEqualTo("NOT_FOUND RESPONSE_NOT_FOUND");
    }

    @Test
    void whatWasReturnedOfAClarificationThatWasWithdrawnIsNotToldBesideTheNext() {
        var name = given.in(State.APPROVED);
        clarifications.analyst().askClarification(ask(name, "number"));
        submitWith("41", name);
        calls.approver().returnResponse(giveBack(name));
        clarifications.analyst().withdrawClarification(withdraw(name));

        replacements.respondent().beginReplacement(begin(name));
        submitWith("42", name);

        assertThat(refusalOf(() -> calls.approver().getReturnedResponse(returned(name))))
                .isEqualTo("NOT_FOUND RESPONSE_NOT_FOUND");
    }

    /** Submitted with another number than before, whatever was done to that meanwhile. */
    private void submitWith(String number, RequestName name) {
        var revision = given.count("SELECT max(revision)::int FROM answer", name);
        calls.respondent().updateAnswer(number(name, number, "\"" + revision + "\""));
        calls.respondent().submitResponse(submit(name));
    }

    @Test
    void whyItWasReturnedIsTheBodysOwnAffair() {
        var name = changed();
        var waiting = calls.approver().getResponse(response(name));
        calls.approver().approveResponse(approve(name, waiting.getContentHash()));
        calls.engine().acceptResponse(accept(name));

        assertThat(calls.analyst().getResponse(response(name)).getReason()).isEmpty();
        assertThat(refusalOf(() -> calls.analyst().getReturnedResponse(returned(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().getReturnedResponse(returned(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }
}
