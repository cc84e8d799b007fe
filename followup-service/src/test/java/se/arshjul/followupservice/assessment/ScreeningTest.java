package se.arshjul.followupservice.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleFixtures;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

class ScreeningTest {

    private static final SurveyName SURVEY = new SurveyName("2026");
    private static final List<Option> YES_OR_NO = List.of(new Option("yes", "Ja"), new Option("no", "Nej"));
    private static final List<Question> QUESTIONS = List.of(
            question("plan", "own", true, new Form.SingleChoice(YES_OR_NO)),
            question("since", "own", false, new Form.Number(null, null, "år", 0)),
            question("share", "numbers", false, new Form.Number(null, null, "procent", 0)),
            question("why", "numbers", false, new Form.Text(100)));
    private static final List<ContradictionRule> RULES =
            List.of(unsaid("plan", "since"), unsaid("plan", "not-asked"), unsaid("not-asked", "since"));

    @Test
    void findsNothingInAWholeAnswer() {
        assertThat(screen(Map.of(), choice("yes"), number("since", "2019"), number("share", "40")))
                .isEqualTo(Screening.NONE);
    }

    @Test
    void isIncompleteWhenASectionsOptionalQuestionsAreAllUnanswered() {
        assertThat(screen(Map.of(), choice("no"), number("since", "2019")).incomplete())
                .isTrue();
        assertThat(screen(Map.of(), choice("no"), number("share", "40")).incomplete())
                .isTrue();
        assertThat(screen(Map.of(), choice("no"), number("since", "2019"), number("share", "40"))
                        .incomplete())
                .isFalse();
    }

    @Test
    void contradictsWhenWhatTheOptionNeedsIsUnanswered() {
        assertThat(screen(Map.of(), choice("yes"), number("share", "40")).contradictions())
                .containsExactly(RULES.getFirst());
        assertThat(screen(Map.of(), choice("no"), number("share", "40")).contradictions())
                .isEmpty();
        assertThat(screen(Map.of(), number("share", "40")).contradictions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "40, 60, false",
        "40, 61, true",
        "40, 20, false",
        "40, 19, true",
        "0, 0, false",
        "0, 1, true",
        "-10, -16, true"
    })
    void aNumberThatChangedByMoreThanHalfIsALargeChange(String before, String now, boolean large) {
        var screening = screen(Map.of("share", new BigDecimal(before)), number("share", now));

        assertThat(screening.largeChange()).isEqualTo(large);
    }

    @Test
    void aNumberThatIsNotAskedOrNotGivenAnyMoreIsNoChange() {
        var lastTime = Map.of("share", BigDecimal.TEN, "gone", BigDecimal.ONE);

        assertThat(screen(lastTime, choice("no")).largeChange()).isFalse();
    }

    private static Screening screen(Map<String, BigDecimal> lastTime, Answer... answers) {
        return Screening.of(new AnswerSheet(QUESTIONS, List.of(answers)), RULES, lastTime);
    }

    private static ContradictionRule unsaid(String question, String missing) {
        return RuleFixtures.soft(
                SURVEY,
                question + "-" + missing,
                RuleFixtures.said(question, Statement.Test.CHOSEN, "yes"),
                RuleFixtures.said(missing, Statement.Test.UNANSWERED));
    }

    private static Answer choice(String option) {
        return answer("plan", new AnswerValue.Choice(option));
    }

    private static Answer number(String question, String number) {
        return answer(question, new AnswerValue.Number(new BigDecimal(number)));
    }

    private static Answer answer(String question, AnswerValue value) {
        return Answer.frozen(
                new AnswerName(new RequestName(SURVEY, "region-uppsala"), question),
                Question.Kind.TEXT,
                value,
                Instant.EPOCH,
                "Svarande");
    }

    private static Question question(String id, String section, boolean required, Form form) {
        return new Question(
                new QuestionName(SURVEY, id), section, 1, "Vad svarar ni?", "", required, "", form, Edit.NONE, 1);
    }
}
