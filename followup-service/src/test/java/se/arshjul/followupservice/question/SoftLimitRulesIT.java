package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.create;
import static se.arshjul.followupservice.question.QuestionCalls.number;
import static se.arshjul.followupservice.question.QuestionCalls.update;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Question;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** What is likely lies within what is possible: -0.5 to 99.5. */
@ServiceTest
class SoftLimitRulesIT {

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyFixtures given;

    @Test
    void softLimitsAreKeptAndCanBeTakenAway() {
        var survey = given.designing();

        var created = calls.analyst().createQuestion(create(survey, "rate", soft("10", "20.50")));

        assertThat(created.getNumberRange().getSoftMin().getValue()).isEqualTo("10");
        assertThat(created.getNumberRange().getSoftMax().getValue()).isEqualTo("20.5");
        assertThat(calls.named(survey, "rate")).isEqualTo(created);
        var without = created.toBuilder();
        without.getNumberRangeBuilder().clearSoftMin().clearSoftMax();
        var changed = calls.analyst().updateQuestion(update(without)).getNumberRange();
        assertThat(changed.hasSoftMin() || changed.hasSoftMax()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 20, question.number_range.soft_min OUT_OF_RANGE",
        "10, 100, question.number_range.soft_max OUT_OF_RANGE",
        "30, 20, question.number_range.soft_max OUT_OF_RANGE",
        "ett, 20, question.number_range.soft_min MALFORMED"
    })
    void refusesLimitsThatCannotBe(String min, String max, String violation) {
        assertThat(violationsOf(
                        () -> calls.analyst().createQuestion(create(given.designing(), "rate", soft(min, max)))))
                .containsExactly(violation);
    }

    private static Question.Builder soft(String min, String max) {
        var question = number();
        question.getNumberRangeBuilder()
                .setSoftMin(Decimal.newBuilder().setValue(min))
                .setSoftMax(Decimal.newBuilder().setValue(max));
        return question;
    }
}
