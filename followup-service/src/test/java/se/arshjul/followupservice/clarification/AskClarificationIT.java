package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.sendBack;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
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
class AskClarificationIT {

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Test
    void whatIsAskedIsKeptWithTheApprovedAnswerAndTheRoleOfWhoAsks() {
        var name = given.in(State.APPROVED);

        var asked = calls.coordinator().askClarification(ask(name, "number")).getClarifications(0);

        assertThat(asked.getName()).isEqualTo(name + "/clarifications/1");
        assertThat(asked.getQuestion()).isEqualTo(name.survey() + "/questions/number");
        assertThat(asked.getText()).isEqualTo("Gäller det hela regionen?");
        assertThat(asked.getAskedByRole()).isEqualTo("coordinator");
        assertThat(asked.getAnswerBefore().getNumber().getValue()).isEqualTo("40");
        assertThat(asked.getAnswered()).isFalse();
        assertThat(calls.seenByBody(name)).containsExactly(asked);
    }

    @Test
    void theApprovalIsVoidedAndTheProcessTold() {
        var name = given.in(State.APPROVED);

        calls.analyst().askClarification(ask(name, "number"));

        var request = requests.respondent().getRequest(get(name));
        assertThat(request.getState()).isEqualTo(Request.State.SENT_BACK);
        assertThat(request.getClarifiedQuestionsList()).containsExactly(name.survey() + "/questions/number");
        assertThat(requests.respondent().getResponse(response(name)).getState()).isEqualTo(Response.State.REJECTED);
        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.responseAssessed {\"decision\": \"sentBack\", \"decidedBy\": \"people/analyst\"}");
        assertThat(given.audit(name + "/clarifications/1")).hasSize(1);
    }

    @Test
    void onlyTheQuestionThatIsAskedAboutOpensAgain() {
        var name = given.in(State.APPROVED);
        calls.analyst().askClarification(ask(name, "number"));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(text(name, "Nej", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(refusalOf(() -> requests.respondent().updateAnswer(choice(name, "no", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(requests.respondent()
                        .updateAnswer(number(name, "41", "\"3\""))
                        .getNumber()
                        .getValue())
                .isEqualTo("41");
    }

    @Test
    void theOthersStayLockedWhenTheApproverReturnsIt() {
        var name = given.in(State.APPROVED);
        calls.analyst().askClarification(ask(name, "number"));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        requests.respondent().submitResponse(submit(name));

        requests.approver().returnResponse(RequestCalls.giveBack(name));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(text(name, "Nej", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(requests.respondent()
                        .updateAnswer(number(name, "42", "\"4\""))
                        .getUpdatedBy())
                .isNotEmpty();
    }

    @Test
    void sendingBackTheWholeLaterOpensEveryQuestion() {
        var name = given.in(State.APPROVED);
        calls.analyst().askClarification(ask(name, "number"));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        var hash = requests.respondent().submitResponse(submit(name)).getContentHash();
        requests.approver().approveResponse(RequestCalls.approve(name, hash));

        var sentBack = requests.analyst().sendBackResponse(sendBack(name));

        assertThat(sentBack.getClarifiedQuestionsList()).isEmpty();
        assertThat(requests.respondent()
                        .updateAnswer(text(name, "Nej", "\"3\""))
                        .getText())
                .isEqualTo("Nej");
    }

    @Test
    void aRepeatedRequestAsksOnceAndAnnouncesOnce() {
        var name = given.in(State.APPROVED);
        var request = ask(name, "text");

        var first = calls.analyst().askClarification(request);

        assertThat(calls.analyst().askClarification(request)).isEqualTo(first);
        assertThat(given.events(name)).hasSize(1);
        assertThat(refusalOf(() -> calls.analyst()
                        .askClarification(request.toBuilder()
                                .addDoubts(ask(name, "number").getDoubts(0))
                                .build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
        assertThat(refusalOf(() -> calls.analyst()
                        .askClarification(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVED", "ACCEPTED"})
    void onlyAnApprovedResponseIsAskedAbout(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.analyst().askClarification(ask(name, "number"))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void aQuestionThatTheSurveyDoesNotAskIsRefused() {
        var name = given.in(State.APPROVED);
        var others = ask(given.in(State.APPROVED), "number").getDoubts(0).getQuestion();

        for (var question : new String[] {others, name.survey() + "/questions/none", "x", ""}) {
            var request = ask(name, "number").toBuilder();
            request.getDoubtsBuilder(0).setQuestion(question);
            assertThat(refusalOf(() -> calls.analyst().askClarification(request.build())))
                    .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
        }
    }

    @Test
    void somethingMustBeAsked() {
        var request = ask(given.in(State.APPROVED), "number", "text").toBuilder();
        request.getDoubtsBuilder(1).setText(" ");

        assertThat(violationsOf(() -> calls.analyst().askClarification(request.build())))
                .containsExactly("doubts[1].text WRONG_LENGTH");
        assertThat(refusalOf(() -> calls.analyst().askClarification(request.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_INVALID");
    }

    @Test
    void onlyTheAgencyAsks() {
        var name = given.in(State.APPROVED);
        var body = calls.body("respondent", "approver", "contact", "analyst", "coordinator");

        assertThat(refusalOf(() -> body.askClarification(ask(name, "number"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst()
                        .askClarification(ask(name, "number").toBuilder()
                                .setName("surveys/1999/requests/region-uppsala")
                                .build())))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
    }
}
