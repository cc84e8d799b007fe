package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.explain;
import static se.arshjul.followupservice.clarification.ClarificationCalls.withdraw;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** The agency asks about several answers at once: one round, a word on each, one end for all. */
@ServiceTest
class SeveralClarificationsIT {

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private RequestName name;

    @BeforeEach
    void theAgencyAsksTwoThings() {
        name = given.in(given.survey(Survey.State.CLOSED), "region-uppsala", State.APPROVED);
        calls.analyst().askClarification(ask(name, "number", "text"));
    }

    @Test
    void eachIsAThreadOfItsOwnAndTheProcessIsToldOnce() {
        assertThat(calls.seenByBody(name))
                .extracting(Clarification::getName, Clarification::getQuestion)
                .containsExactly(
                        tuple(name + "/clarifications/1", name.survey() + "/questions/number"),
                        tuple(name + "/clarifications/2", name.survey() + "/questions/text"));
        assertThat(requests.respondent().getRequest(get(name)).getClarifiedQuestionsList())
                .containsExactly(name.survey() + "/questions/number", name.survey() + "/questions/text");
        assertThat(given.events(name)).containsExactly("followup.responseAssessed");
    }

    @Test
    void allThatAreAskedAboutAreOpenAndNoOthers() {
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        requests.respondent().updateAnswer(text(name, "Nej", "\"3\""));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(choice(name, "no", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(refusalOf(() -> calls.body("respondent").explainAnswer(explain(name, "choice", "Så."))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
    }

    @Test
    void aWordOnEachIsNeededAndAllOfThemAreSignedOffAtOnce() {
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_MISSING");

        calls.body("respondent").explainAnswer(explain(name, "text", "Det gäller alla."));
        var word = requests.respondent().submitResponse(submit(name));
        assertThat(calls.seenByAgency(name)).noneMatch(Clarification::getAnswered);
        requests.approver().approveResponse(approve(name, word.getContentHash()));

        var seen = calls.seenByAgency(name);
        assertThat(seen).allMatch(Clarification::getAnswered);
        assertThat(seen.getFirst().getAnswerBefore().getNumber().getValue()).isEqualTo("40");
        assertThat(seen.getFirst().getAnswerAfter().getNumber().getValue()).isEqualTo("41");
        assertThat(seen.getLast().getExplanation()).isEqualTo("Det gäller alla.");
        assertThat(seen.getLast().getAnswerAfter().getText())
                .isEqualTo(seen.getLast().getAnswerBefore().getText());
    }

    @Test
    void takingBackTakesAllBackAndAskingAgainIsAboutTheNewOnesAlone() {
        assertThat(calls.analyst().withdrawClarification(withdraw(name)).getClarificationsList())
                .hasSize(2)
                .allMatch(Clarification::hasWithdrawTime);

        calls.analyst().askClarification(ask(name, "choice"));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(number(name, "41", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        calls.body("respondent").explainAnswer(explain(name, "choice", "Ja."));
        requests.respondent().submitResponse(submit(name));
        assertThat(calls.seenByBody(name))
                .extracting(Clarification::hasAnswerAfter)
                .containsExactly(false, false, true);
    }

    @Test
    void silenceLapsesAllOfThem() {
        clock.set(SurveyFixtures.REVIEW_OVER);
        As.engine()
                .on(dispatch)
                .settleRequests(SettleRequestsRequest.newBuilder()
                        .setName(name.survey().toString())
                        .setRequestId(RequestCalls.id())
                        .build());

        assertThat(calls.seenByAgency(name)).hasSize(2).allMatch(Clarification::hasLapseTime);
    }

    @Test
    void aQuestionIsAskedAboutOnceAtATimeAndNotMoreThanTwentyAre() {
        var other = given.in(State.APPROVED);

        assertThat(violationsOf(() -> calls.analyst().askClarification(ask(other, "number", "number"))))
                .containsExactly("doubts[1].question REPEATED");
        assertThat(violationsOf(() -> calls.analyst().askClarification(ask(other))))
                .containsExactly("doubts REQUIRED");
        assertThat(violationsOf(() -> calls.analyst()
                        .askClarification(
                                ask(other, Collections.nCopies(21, "number").toArray(String[]::new)))))
                .contains("doubts TOO_MANY");
    }

    @Test
    void whatTheVersionBeforeWroteAloneIsReadAlone() {
        jdbc.sql("UPDATE request SET clarified_question = 'choice' WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();

        assertThat(requests.respondent().getRequest(get(name)).getClarifiedQuestionsList())
                .containsExactly(name.survey() + "/questions/choice");
    }
}
