package se.arshjul.followupservice.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.followupservice.rule.RuleFixtures.compared;
import static se.arshjul.followupservice.rule.RuleFixtures.hard;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.RuleFixtures;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;

/** Answers that cannot both be right are changed before they are handed in, whatever somebody says of them. */
@ServiceTest
class HardContradictionIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    @Autowired
    RuleFixtures rules;

    private RequestName name;

    @BeforeEach
    void theNumberIsNotBelowTheScale() {
        var survey = given.survey(Survey.State.OPEN);
        rules.design(hard(survey, "too-few", compared("number", Statement.Test.LESS, "scale")));
        name = given.in(survey, "region-uppsala", State.STARTED);
        calls.respondent().updateAnswer(update(answer(name, "scale", "").setScale(4)));
    }

    @Test
    void sayingThatItIsRightIsNotEnough() {
        calls.respondent().updateAnswer(number(name, "3", "\"3\""));
        var found = calls.respondent().checkAnswers(check(name)).getContradictionsList();

        assertThat(found).extracting(Contradiction::getSeverity).containsExactly(Severity.HARD);
        assertThat(refusalOf(() -> calls.respondent()
                        .submitResponse(submit(name).toBuilder()
                                .addAllConfirmedContradictions(found)
                                .build())))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_CONTRADICTING");
    }

    @Test
    void whatIsChangedIsHandedIn() {
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(1);
    }

    @Test
    void aClarifiedAnswerMustNotContradictTheOthersEither() {
        clarified("number");
        calls.respondent().updateAnswer(number(name, "3", "\"3\""));

        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .hasSize(1);
        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_CONTRADICTING");

        calls.respondent().updateAnswer(number(name, "5", "\"4\""));
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(2);
    }

    @Test
    void whoIsAskedAboutAnotherAnswerIsNotHeldToLockedOnes() {
        var survey = name.survey();
        clarified("text");
        rules.design(hard(survey, "too-many", compared("number", Statement.Test.GREATER, "scale")));
        calls.respondent().updateAnswer(text(name, "För att det är så.", "\"3\""));

        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .isEmpty();
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(2);
    }

    private void clarified(String question) {
        var submitted = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, submitted.getContentHash()));
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, question));
    }
}
