package se.arshjul.followupservice.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

class AnswerRulesTest {

    private static final List<Option> OPTIONS =
            List.of(new Option("c", "C"), new Option("a", "A"), new Option("b", "B"));
    private static final Question SINGLE = question(new Form.SingleChoice(OPTIONS));
    private static final Question MULTIPLE = question(new Form.MultipleChoice(OPTIONS));
    private static final Question SCALE = question(new Form.Scale(1, 5, "Lite", "Mycket"));
    private static final Question NUMBER =
            question(new Form.Number(BigDecimal.ZERO, new BigDecimal("100"), "procent", 1));
    private static final Question ANY_NUMBER = question(new Form.Number(null, null, "", 0));
    private static final Question TEXT = question(new Form.Text(5));

    @ParameterizedTest
    @MethodSource
    void takesASoundValue(Question question, AnswerValue value) {
        assertThat(AnswerRules.violations(question, value)).isEmpty();
    }

    static Stream<Arguments> takesASoundValue() {
        return Stream.of(
                Arguments.of(SINGLE, choice("a")),
                Arguments.of(MULTIPLE, choices("b", "c")),
                Arguments.of(MULTIPLE, choices()),
                Arguments.of(SCALE, new AnswerValue.Scale(1)),
                Arguments.of(SCALE, new AnswerValue.Scale(5)),
                Arguments.of(NUMBER, number("0")),
                Arguments.of(NUMBER, number("100.0")),
                Arguments.of(NUMBER, number("99.90")),
                Arguments.of(ANY_NUMBER, number("-12")),
                Arguments.of(ANY_NUMBER, number("7.000")),
                Arguments.of(TEXT, text("åäö😀!")),
                Arguments.of(TEXT, text("a\r\nb\r\nc")));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrong(Question question, AnswerValue value, List<String> findings) {
        assertThat(AnswerRules.violations(question, value))
                .extracting(violation -> violation.field() + " " + violation.reason())
                .isEqualTo(findings);
    }

    static Stream<Arguments> saysWhatIsWrong() {
        return Stream.of(
                Arguments.of(SINGLE, choice("d"), List.of("answer.choice OPTION_UNKNOWN")),
                Arguments.of(SINGLE, choice(""), List.of("answer.choice OPTION_UNKNOWN")),
                Arguments.of(
                        MULTIPLE,
                        choices("a", "d", "a"),
                        List.of(
                                "answer.choices.option_ids[1] OPTION_UNKNOWN",
                                "answer.choices.option_ids[2] OPTION_REPEATED")),
                Arguments.of(SCALE, new AnswerValue.Scale(0), List.of("answer.scale OUT_OF_RANGE")),
                Arguments.of(SCALE, new AnswerValue.Scale(6), List.of("answer.scale OUT_OF_RANGE")),
                Arguments.of(NUMBER, number("-0.1"), List.of("answer.number TOO_SMALL")),
                Arguments.of(
                        NUMBER,
                        number("100.01"),
                        List.of("answer.number TOO_LARGE", "answer.number TOO_MANY_DECIMALS")),
                Arguments.of(ANY_NUMBER, number("0.5"), List.of("answer.number TOO_MANY_DECIMALS")),
                Arguments.of(TEXT, text("åäö😀!!"), List.of("answer.text TOO_LONG")),
                Arguments.of(TEXT, text("a\0"), List.of("answer.text MALFORMED")),
                Arguments.of(SINGLE, text("a"), List.of("answer.text WRONG_KIND")),
                Arguments.of(SINGLE, choices("a"), List.of("answer.choices WRONG_KIND")),
                Arguments.of(MULTIPLE, choice("a"), List.of("answer.choice WRONG_KIND")),
                Arguments.of(NUMBER, new AnswerValue.Scale(3), List.of("answer.scale WRONG_KIND")),
                Arguments.of(SCALE, number("3"), List.of("answer.number WRONG_KIND")));
    }

    @Test
    void equalAnswersAreWrittenAlike() {
        assertThat(AnswerRules.canonical(MULTIPLE, choices("b", "c"))).isEqualTo(choices("c", "b"));
        assertThat(AnswerRules.canonical(NUMBER, number("99.90"))).isEqualTo(number("99.9"));
        assertThat(AnswerRules.canonical(NUMBER, number("100.0"))).isEqualTo(number("100"));
        assertThat(AnswerRules.canonical(NUMBER, number("0.0"))).isEqualTo(number("0"));
        assertThat(AnswerRules.canonical(TEXT, text("a\r\nb"))).isEqualTo(text("a\nb"));
    }

    @Test
    void aTextThatSaysNothingIsNoAnswer() {
        assertThat(AnswerRules.canonical(TEXT, text(" \n "))).isNull();
    }

    private static Question question(Form form) {
        return new Question(
                new QuestionName(new SurveyName("2026"), "q"),
                "first",
                1,
                "Vad svarar ni?",
                "",
                false,
                "",
                form,
                Edit.NONE,
                1);
    }

    private static AnswerValue choice(String option) {
        return new AnswerValue.Choice(option);
    }

    private static AnswerValue choices(String... options) {
        return new AnswerValue.Choices(List.of(options));
    }

    private static AnswerValue number(String number) {
        return new AnswerValue.Number(new BigDecimal(number));
    }

    private static AnswerValue text(String text) {
        return new AnswerValue.Text(text);
    }
}
