package se.arshjul.followupservice.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.rule.RuleFixtures.compared;
import static se.arshjul.followupservice.rule.RuleFixtures.hard;
import static se.arshjul.followupservice.rule.RuleFixtures.said;
import static se.arshjul.followupservice.rule.RuleFixtures.soft;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Condition;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Help;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

class BrokenRulesTest {

    private static final SurveyName SURVEY = new SurveyName("2026");
    private static final Form CHOICE = new Form.SingleChoice(
            List.of(new Option("own", "Ja"), new Option("part", "Delvis"), new Option("no", "Nej")));
    private static final Form NUMBER = new Form.Number(null, null, "", 1);
    private static final List<Question> QUESTIONS = List.of(
            question("plan", CHOICE, null),
            question("from", NUMBER, new Condition("plan", List.of("own", "part"))),
            question("until", NUMBER, new Condition("plan", List.of("own", "part"))),
            question("parts", new Form.MultipleChoice(List.of(new Option("a", "A"), new Option("b", "B"))), null),
            question("grade", new Form.Scale(1, 5, "", ""), null),
            question("why", new Form.Text(100), null));

    @Test
    void aPeriodMustNotEndBeforeItStarts() {
        var ends = compared("until", Statement.Test.LESS, "from");

        assertThat(broken(ends, choice("own"), number("from", "2025"), number("until", "2024")))
                .isTrue();
        assertThat(broken(ends, choice("own"), number("from", "2025"), number("until", "2025.0")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, true, false, false",
        "AT_MOST, true, true, false",
        "EQUAL, false, true, false",
        "NOT_EQUAL, true, false, true",
        "AT_LEAST, false, true, true",
        "GREATER, false, false, true"
    })
    void aNumberIsComparedWithAnother(Statement.Test test, boolean below, boolean same, boolean above) {
        var three = compared("grade", test, 3);

        assertThat(broken(three, grade(2))).isEqualTo(below);
        assertThat(broken(three, grade(3))).isEqualTo(same);
        assertThat(broken(three, grade(4))).isEqualTo(above);
        assertThat(broken(three)).isFalse();
    }

    @Test
    void nothingIsComparedUntilBothAreAnswered() {
        var differ = compared("until", Statement.Test.NOT_EQUAL, "from");

        assertThat(broken(differ, choice("own"), number("from", "2025"))).isFalse();
        assertThat(broken(differ, choice("own"), number("until", "2025"))).isFalse();
    }

    @Test
    void anOptionIsChosenAmongSeveralOrIsNot() {
        var chosen = said("parts", Statement.Test.CHOSEN, "a");
        var notChosen = said("parts", Statement.Test.NOT_CHOSEN, "a");

        assertThat(broken(chosen, choices("a", "b"))).isTrue();
        assertThat(broken(chosen, choices("b"))).isFalse();
        assertThat(broken(notChosen, choices("b"))).isTrue();
        assertThat(broken(notChosen, choices("a", "b"))).isFalse();
        assertThat(broken(notChosen)).isFalse();
    }

    @Test
    void somethingIsAnsweredOrIsNot() {
        var why = answer("why", new AnswerValue.Text("Därför."));

        assertThat(broken(said("why", Statement.Test.ANSWERED), why)).isTrue();
        assertThat(broken(said("why", Statement.Test.ANSWERED))).isFalse();
        assertThat(broken(said("why", Statement.Test.UNANSWERED))).isTrue();
        assertThat(broken(said("why", Statement.Test.UNANSWERED), why)).isFalse();
    }

    @Test
    void nothingIsTrueOfAQuestionThatIsNotAsked() {
        assertThat(broken(said("from", Statement.Test.UNANSWERED), choice("no")))
                .isFalse();
        assertThat(broken(said("gone", Statement.Test.UNANSWERED))).isFalse();
        assertThat(broken(compared("from", Statement.Test.GREATER, 0), choice("no"), number("from", "2025")))
                .isFalse();
    }

    @Test
    void bothStatementsMustBeTrue() {
        var rule = soft(
                SURVEY,
                "plan-start-unsaid",
                said("plan", Statement.Test.CHOSEN, "own"),
                said("from", Statement.Test.UNANSWERED));

        assertThat(BrokenRules.of(List.of(rule), sheet(choice("own")))).containsExactly(rule);
        assertThat(BrokenRules.of(List.of(rule), sheet(choice("part")))).isEmpty();
        assertThat(BrokenRules.of(List.of(rule), sheet(choice("own"), number("from", "2025"))))
                .isEmpty();
    }

    private static boolean broken(Statement statement, Answer... answers) {
        return !BrokenRules.of(List.of(hard(SURVEY, "rule", statement)), sheet(answers))
                .isEmpty();
    }

    private static AnswerSheet sheet(Answer... answers) {
        return new AnswerSheet(QUESTIONS, List.of(answers));
    }

    private static Answer choice(String option) {
        return answer("plan", new AnswerValue.Choice(option));
    }

    private static Answer choices(String... options) {
        return answer("parts", new AnswerValue.Choices(List.of(options)));
    }

    private static Answer number(String question, String number) {
        return answer(question, new AnswerValue.Number(new BigDecimal(number)));
    }

    private static Answer grade(int place) {
        return answer("grade", new AnswerValue.Scale(place));
    }

    private static Answer answer(String question, AnswerValue value) {
        return Answer.frozen(
                new AnswerName(new RequestName(SURVEY, "region-uppsala"), question),
                Question.Kind.TEXT,
                value,
                Instant.EPOCH,
                "Svarande");
    }

    private static Question question(String id, Form form, @Nullable Condition shownIf) {
        return new Question(
                new QuestionName(SURVEY, id),
                "only",
                1,
                "Vad svarar ni?",
                Help.of(""),
                false,
                "",
                form,
                shownIf,
                false,
                null,
                Edit.NONE,
                1);
    }
}
