package se.arshjul.followupservice.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.followupservice.rule.RuleFixtures.compared;
import static se.arshjul.followupservice.rule.RuleFixtures.hard;
import static se.arshjul.followupservice.rule.RuleFixtures.said;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.question.ConditionFixtures;
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
    ConditionFixtures conditions;

    @Autowired
    RuleFixtures rules;

    private RequestName name;

    @BeforeEach
    void theNumberIsNotBelowTheScale() {
        var survey = given.survey(Survey.State.OPEN);
        rules.design(hard(survey, "too-few", compared("number", Statement.Test.LESS, "scale")));
        name = given.in(survey, "region-uppsala", State.STARTED);
        calls.respondent().updateAnswer(scale(4, ""));
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
    void aClarifiedAnswerThatCannotBeRightWithAnotherOpensThatOneToo() {
        clarified("number");
        assertThat(refusalOf(() -> calls.respondent().updateAnswer(scale(2, "\"1\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        calls.respondent().updateAnswer(number(name, "3", "\"3\""));

        var checked = calls.respondent().checkAnswers(check(name));
        assertThat(checked.getContradictionsList()).hasSize(1);
        assertThat(checked.getOpenQuestionsList())
                .containsExactly(name.survey() + "/questions/number", name.survey() + "/questions/scale");
        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_CONTRADICTING");

        calls.respondent().updateAnswer(scale(2, "\"1\""));
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(2);
    }

    @Test
    void whatWasChangedBecauseOfItStaysOpen() {
        clarified("number");
        calls.respondent().updateAnswer(number(name, "3", "\"3\""));
        calls.respondent().updateAnswer(scale(1, "\"1\""));

        calls.respondent().updateAnswer(scale(2, "\"2\""));

        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .isEmpty();
    }

    @Test
    void whatAClarifiedAnswerAsksForMustNotContradictItselfEither() {
        var survey = conditions.in(Survey.State.OPEN);
        rules.design(hard(
                survey,
                "few-with-b",
                said("choices", Statement.Test.CHOSEN, "b"),
                compared("number", Statement.Test.LESS, 10)));
        name = given.in(survey, "region-uppsala", State.OPENED);
        calls.respondent().updateAnswer(choice(name, "no", ""));
        clarified("choice");
        calls.respondent().updateAnswer(choice(name, "yes", "\"1\""));
        calls.respondent()
                .updateAnswer(update(answer(name, "choices", "")
                        .setChoices(Answer.Choices.newBuilder().addOptionIds("b"))));
        calls.respondent().updateAnswer(number(name, "3", ""));

        assertThat(calls.respondent().checkAnswers(check(name)).getContradictionsList())
                .hasSize(1);
        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_CONTRADICTING");
    }

    @Test
    void whoIsAskedAboutAnotherAnswerCannotChangeThese() {
        clarified("text");
        calls.respondent().updateAnswer(text(name, "För att det är så.", "\"3\""));

        assertThat(refusalOf(() -> calls.respondent().updateAnswer(number(name, "3", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(2);
    }

    private UpdateAnswerRequest scale(int place, String etag) {
        return update(answer(name, "scale", etag).setScale(place));
    }

    private void clarified(String question) {
        var submitted = calls.respondent().submitResponse(submit(name));
        calls.approver().approveResponse(approve(name, submitted.getContentHash()));
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, question));
    }
}
