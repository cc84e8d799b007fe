package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.Section;
import se.arshjul.followupservice.survey.SurveyDates;
import se.arshjul.followupservice.survey.SurveyName;

class QuestionRulesTest {

    private static final SurveyName NAME = SurveyName.of(2026);
    private static final Form TEXT = new Form.Text(500);

    @Test
    void everyKindHasASoundForm() {
        assertThat(QuestionRules.findings(new Form.SingleChoice(options(2)))).isEmpty();
        assertThat(QuestionRules.findings(new Form.MultipleChoice(options(20)))).isEmpty();
        assertThat(QuestionRules.findings(new Form.Scale(0, 10, "", ""))).isEmpty();
        assertThat(QuestionRules.findings(new Form.Number(null, null, "", 0))).isEmpty();
        assertThat(QuestionRules.findings(new Form.Number(BigDecimal.ONE, BigDecimal.ONE, "st", 4)))
                .isEmpty();
        assertThat(QuestionRules.findings(new Form.Text(10_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 21})
    void aChoiceHasTwoToTwentyOptions(int number) {
        assertThat(found(new Form.SingleChoice(options(number)))).containsExactly("question.options WRONG_NUMBER");
        assertThat(found(new Form.MultipleChoice(options(number)))).containsExactly("question.options WRONG_NUMBER");
    }

    @Test
    void optionsAreToldApartByTheirIds() {
        var options = List.of(new Option("a", "A"), new Option("b", "B"), new Option("a", "Ett till"));

        assertThat(found(new Form.MultipleChoice(options))).containsExactly("question.options[2].option_id TWICE");
    }

    @ParameterizedTest
    @CsvSource({"2,5,scale.min", "-1,5,scale.min", "1,1,scale.max", "1,11,scale.max", "1,0,scale.max"})
    void aScaleGoesFromNoughtOrOneToTenAtMost(int min, int max, String field) {
        assertThat(found(new Form.Scale(min, max, "", ""))).containsExactly("question." + field + " OUT_OF_RANGE");
    }

    @Test
    void aNumbersLimitsAreInOrder() {
        assertThat(found(new Form.Number(new BigDecimal("1.5"), new BigDecimal("1.4"), "", 5)))
                .containsExactly(
                        "question.number_range.max OUT_OF_RANGE", "question.number_range.decimals OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_001})
    void aTextHasAPlaceForItsCharacters(int maxLength) {
        assertThat(found(new Form.Text(maxLength))).containsExactly("question.max_length OUT_OF_RANGE");
    }

    @Test
    void standsInASectionOfItsSurveyAndPointsToItsPlanVersion() {
        assertThat(found("first", 0, "plans/p/versions/3/elements/fa1")).isEmpty();
        assertThat(found("third", -1, "plans/p/versions/30/elements/fa1"))
                .containsExactly(
                        "question.section_id UNKNOWN",
                        "question.plan_element OTHER_VERSION",
                        "question.position OUT_OF_RANGE");
    }

    private static List<String> found(Form form) {
        return QuestionRules.findings(form).stream()
                .map(finding -> finding.field() + " " + finding.reason())
                .toList();
    }

    private static List<String> found(String section, int position, String planElement) {
        var question = new Question(
                new QuestionName(NAME, "q"), section, position, "Vad?", "", false, planElement, TEXT, Edit.NONE, 0);
        return QuestionRules.findings(question, survey()).stream()
                .map(finding -> finding.field() + " " + finding.reason())
                .toList();
    }

    private static List<Option> options(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Option("o" + i, "Val " + i))
                .toList();
    }

    private static Survey survey() {
        return new Survey(
                NAME,
                new Survey.Texts("Enkät", "", "", 0, false),
                "plans/p/versions/3",
                null,
                List.of(new Section("first", "", "", ""), new Section("second", "", "", "")),
                SurveyDates.NONE,
                Survey.State.DESIGNING,
                "",
                Survey.Review.NONE,
                null,
                0,
                0,
                Edit.NONE,
                1);
    }
}
