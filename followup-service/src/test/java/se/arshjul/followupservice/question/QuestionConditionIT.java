package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.create;
import static se.arshjul.followupservice.question.QuestionCalls.delete;
import static se.arshjul.followupservice.question.QuestionCalls.question;
import static se.arshjul.followupservice.question.QuestionCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Condition;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

/** A question that is asked only of those who chose a certain option of an earlier one. */
@ServiceTest
class QuestionConditionIT {

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    ConditionFixtures conditions;

    @Test
    void aQuestionCanDependOnAnEarlierChoiceAndNoLonger() {
        var survey = given.designing();

        var conditional = condition(survey, "text", "choice", "yes", "no", "yes");

        assertThat(conditional.getShownIf()).isEqualTo(shownIf("choice", "yes", "no"));
        assertThat(calls.named(survey, "text")).isEqualTo(conditional);
        var always =
                calls.analyst().updateQuestion(update(conditional.toBuilder().clearShownIf()));
        assertThat(always.hasShownIf()).isFalse();
    }

    @Test
    void aNewQuestionCanDependOnOneAtOnce() {
        var survey = given.designing();
        var wanted = question(Kind.TEXT).setShownIf(shownIf("choices", "a"));

        assertThat(calls.analyst().createQuestion(create(survey, "why", wanted)).getShownIf())
                .isEqualTo(wanted.getShownIf());
    }

    @ParameterizedTest
    @CsvSource({
        "number, nothing, yes, question.shown_if.question_id UNKNOWN",
        "number, scale, 4, question.shown_if.question_id NOT_A_CHOICE",
        "choice, choices, a, question.shown_if.question_id NOT_EARLIER",
        "choice, choice, yes, question.shown_if.question_id NOT_EARLIER",
        "number, choice, maybe, question.shown_if.option_ids OPTION_UNKNOWN",
        "number, Choice!, yes, question.shown_if.question_id MALFORMED"
    })
    void refusesAConditionThatCannotBeTold(String question, String named, String option, String violation) {
        var survey = given.designing();

        assertThat(violationsOf(() -> condition(survey, question, named, option)))
                .containsExactly(violation);
        assertThat(calls.named(survey, question).hasShownIf()).isFalse();
    }

    @Test
    void refusesAConditionWithoutOptions() {
        var survey = given.designing();

        assertThat(violationsOf(() -> condition(survey, "number", "choice")))
                .containsExactly("question.shown_if.option_ids OPTION_UNKNOWN");
    }

    @Test
    void twoQuestionsCannotDependOnEachOther() {
        var survey = given.designing();
        condition(survey, "choices", "choice", "yes");

        assertThat(violationsOf(() -> condition(survey, "choice", "choices", "a")))
                .containsExactly("question.shown_if.question_id NOT_EARLIER");
    }

    @Test
    void theQuestionThatAnotherDependsOnStaysBeforeItWithTheOptionAndIsNotRemoved() {
        var survey = conditions.in(State.DESIGNING);
        var choice = calls.named(survey, "choice");
        var without = choice.toBuilder();
        without.getOptionsBuilder(0).setOptionId("ja");

        assertThat(List.of(
                        refusalOf(() -> calls.analyst()
                                .updateQuestion(update(choice.toBuilder().setPosition(2)))),
                        refusalOf(() -> calls.analyst().updateQuestion(update(without))),
                        refusalOf(() -> calls.analyst().deleteQuestion(delete(choice.getName(), "")))))
                .containsOnly("FAILED_PRECONDITION QUESTION_IN_CONDITION");
        assertThat(calls.ids(survey)).startsWith("choice", "choices");
        assertThat(calls.named(survey, "choice")).isEqualTo(choice);
    }

    @Test
    void aQuestionThatDependsOnAnotherIsNotMovedBeforeIt() {
        var survey = conditions.in(State.DESIGNING);
        var choices = calls.named(survey, "choices").toBuilder().setPosition(1);

        assertThat(violationsOf(() -> calls.analyst().updateQuestion(update(choices))))
                .containsExactly("question.shown_if.question_id NOT_EARLIER");
    }

    private Question condition(SurveyName survey, String question, String named, String... options) {
        return calls.analyst()
                .updateQuestion(update(calls.named(survey, question).toBuilder().setShownIf(shownIf(named, options))));
    }

    private static Condition shownIf(String question, String... options) {
        return Condition.newBuilder()
                .setQuestionId(question)
                .addAllOptionIds(List.of(options))
                .build();
    }
}
