package se.arshjul.followupservice.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.question.ConditionFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

/** Results of {@code choices}, asked of those who chose yes, and of {@code number}, asked of those who then chose a or b. */
@ServiceTest
class ConditionalResultsIT {

    @Autowired
    ResultCalls calls;

    @Autowired
    ConditionFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Test
    void onlyThoseWhoWereAskedAreInTheDenominator() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", 6, "yes", "{a,c}", "10");
        answering(survey, "kommun", 7, "yes", "{c}", null);
        answering(survey, "kommun", 8, "no", null, null);
        answering(survey, "kommun", 5, "yes", null, null);
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "choice"))
                .containsExactly(
                        "all 26 26 26 [yes 18, no 8]",
                        "region 6 6 6 [yes 6, no 0]",
                        "municipality 20 20 20 [yes 12, no 8]");
        assertThat(calls.texts(survey, "choices"))
                .containsExactly(
                        "all 26 18 13 [a 6, b 0, c 13]",
                        "region 6 6 6 [a 6, b 0, c 6]",
                        "municipality 20 12 7 [a 0, b 0, c 7]");
        assertThat(calls.texts(survey, "number"))
                .containsExactly(
                        "all 26 6 6 [] mean 10 median 10 from 10 to 10",
                        "region 6 6 6 [] mean 10 median 10 from 10 to 10",
                        "municipality 20 0 0 []");
    }

    @Test
    void howManyWereAskedDoesNotTellWhatIsHiddenOfTheQuestionItDependsOn() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", 3, "yes", null, null);
        answering(survey, "region", 2, null, null, null);
        answering(survey, "kommun", 9, "yes", "{a}", "10");
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "choice")).contains("region 5 5 - [] hidden", "municipality 9 9 - [] hidden");
        assertThat(calls.texts(survey, "choices"))
                .containsExactly(
                        "all 14 12 9 [a 9, b 0, c 0]", "region 5 5 - [] hidden", "municipality 9 9 - [] hidden");
    }

    private int bodies;

    private void answering(
            SurveyName survey,
            String kind,
            int many,
            @Nullable String choice,
            @Nullable String choices,
            @Nullable String number) {
        for (int i = 0; i < many; i++) {
            var request = kind + "-" + ++bodies;
            answered.accepted(survey, request);
            if (choice != null) {
                answered.answer(survey, request, "choice", choice);
            }
            if (choices != null) {
                answered.answer(survey, request, "choices", choices);
            }
            if (number != null) {
                answered.answer(survey, request, "number", number);
            }
        }
    }
}
