package se.arshjul.followupservice.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

class ObstacleTest {

    private static final Form TWO = new Form.MultipleChoice(List.of(new Option("a", "A"), new Option("b", "B")));
    private static final Form THREE =
            new Form.MultipleChoice(List.of(new Option("c", "C"), new Option("b", "B"), new Option("a", "A")));
    private static final Form REWORDED = new Form.MultipleChoice(List.of(new Option("a", "A"), new Option("b", "Bb")));
    private static final Form FIVE_STEPS = new Form.Scale(1, 5, "Lite", "Mycket");
    private static final Form TEN_STEPS = new Form.Scale(1, 10, "Lite", "Mycket");
    private static final Form PERCENT = new Form.Number(BigDecimal.ZERO, BigDecimal.valueOf(100), "procent", 1);
    private static final Form WIDER = new Form.Number(null, BigDecimal.valueOf(1000), "procent", 1);
    private static final Form WHOLE = new Form.Number(null, null, "procent", 0);

    @ParameterizedTest
    @MethodSource
    void anAnswerHoldsAsLongAsItSaysTheSame(Form then, Form now, AnswerValue value, String obstacle) {
        assertThat(Obstacle.of(question(then), question(now), value)).isEqualTo(obstacle);
    }

    static Stream<Arguments> anAnswerHoldsAsLongAsItSaysTheSame() {
        var a = new AnswerValue.Choices(List.of("a"));
        var b = new AnswerValue.Choices(List.of("b"));
        var three = new AnswerValue.Scale(3);
        var half = new AnswerValue.Number(new BigDecimal("0.5"));
        return Stream.of(
                Arguments.of(TWO, TWO, a, ""),
                Arguments.of(TWO, THREE, a, ""),
                Arguments.of(THREE, TWO, new AnswerValue.Choices(List.of("c")), "OPTION_UNKNOWN"),
                Arguments.of(TWO, REWORDED, a, ""),
                Arguments.of(TWO, REWORDED, b, "OPTION_REWORDED"),
                Arguments.of(FIVE_STEPS, FIVE_STEPS, three, ""),
                Arguments.of(FIVE_STEPS, TEN_STEPS, three, "SCALE_CHANGED"),
                Arguments.of(PERCENT, WIDER, half, ""),
                Arguments.of(PERCENT, WHOLE, half, "TOO_MANY_DECIMALS"),
                Arguments.of(PERCENT, FIVE_STEPS, half, "WRONG_KIND"));
    }

    private static Question question(Form form) {
        return new Question(
                new QuestionName(SurveyName.of(2026), "q"), "s", 1, "Vad?", "", true, "", form, Edit.NONE, 1);
    }
}
