package se.arshjul.followupservice.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class ResultFiguresIT {

    @Autowired
    ResultCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Test
    void theWorkedExampleIsAsComputedByHand() {
        var survey = answered.worked(given.in(State.CLOSED));
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "choice"))
                .containsExactly(
                        "all 40 25 25 [yes 20, no 5]",
                        "region 15 10 10 [yes 5, no 5]",
                        "municipality 25 15 15 [yes 15, no 0]");
        assertThat(calls.texts(survey, "choices"))
                .containsExactly(
                        "all 40 25 15 [a 5, b 5, c 5]",
                        "region 15 10 10 [a 5, b 5, c 0]",
                        "municipality 25 15 5 [a 0, b 0, c 5]");
        assertThat(calls.texts(survey, "scale"))
                .containsExactly(
                        "all 40 25 20 [1 5, 2 5, 3 0, 4 5, 5 5] mean 3 median 3",
                        "region 15 10 10 [1 0, 2 0, 3 0, 4 5, 5 5] mean 4.5 median 4.5",
                        "municipality 25 15 10 [1 5, 2 5, 3 0, 4 0, 5 0] mean 1.5 median 1.5");
        assertThat(calls.texts(survey, "number"))
                .containsExactly(
                        "all 40 25 20 [] mean 7.4375 median 8.625 from 0 to 12.5",
                        "region 15 10 10 [] mean 11.25 median 11.25 from 10 to 12.5",
                        "municipality 25 15 10 [] mean 3.625 median 3.625 from 0 to 7.25");
        assertThat(calls.texts(survey, "text"))
                .containsExactly("all 40 25 5 []", "region 15 10 5 []", "municipality 25 15 0 []");
    }

    @Test
    void saysWhatAPlaceOnTheScaleMeans() {
        var survey = answered.worked(given.in(State.CLOSED));
        calls.aggregate(survey);

        var scale = calls.result(survey, "scale");

        assertThat(scale.getSectionTitle()).isEqualTo("first");
        assertThat(scale.getBreakdowns(0).getCountsList())
                .extracting(QuestionResult.OptionCount::getLabel)
                .containsExactly("1 – Lite", "2", "3", "4", "5 – Mycket");
    }

    @Test
    void aMeanIsRoundedOnceAndHalfUp() {
        var survey = given.in(State.CLOSED);
        for (var value : List.of("33.33", "33.33", "33.35", "33.33", "33.33", "33.35")) {
            var request = "kommun-" + UUID.randomUUID();
            answered.accepted(survey, request);
            answered.answer(survey, request, "number", value);
        }
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "number").getFirst()).isEqualTo("all 6 6 6 [] mean 33.3367 median 33.33");
    }

    @Test
    void nothingIsKnownWhereOnlyDeclinesCame() {
        var survey = given.in(State.CLOSED);
        answered.asked(survey, "region-uppsala", "DECLINED");

        var draft = calls.aggregate(survey);

        assertThat(ResultCalls.rates(draft))
                .containsExactly(
                        "all asked 1 answered 0 declined 1 no response 0",
                        "region asked 1 answered 0 declined 1 no response 0",
                        "municipality asked 0 answered 0 declined 0 no response 0");
        assertThat(calls.texts(survey, "number"))
                .containsExactly("all 1 0 0 []", "region 1 0 0 []", "municipality 0 0 0 []");
        assertThat(calls.texts(survey, "choice").getFirst()).isEqualTo("all 1 0 0 [yes 0, no 0]");
    }

    @Test
    void aSurveyThatReachedNobodyHasEmptyResults() {
        var survey = given.in(State.CLOSED);

        assertThat(calls.aggregate(survey).getResponseRates(0).getAsked()).isZero();
        assertThat(calls.list(survey)).hasSize(5);
    }

    @Test
    void threeHundredElevenResponsesToFortyQuestionsAreNoMatter() {
        assertThat(many(311)).isEqualTo("all 311 311 311 [] mean 156 median 156");
    }

    @Test
    @Tag("full")
    void twoThousandResponsesToFortyQuestionsAreNoMatter() {
        assertThat(many(2_000)).isEqualTo("all 2000 2000 2000 [] mean 1000.5 median 1000.5");
    }

    @Test
    void countsAcceptedResponsesAndNothingElse() {
        var survey = answered.worked(given.in(State.CLOSED));

        var draft = calls.aggregate(survey);

        assertThat(draft.getName()).isEqualTo(survey + "/publications/draft");
        assertThat(ProtoTime.toInstant(draft.getSnapshotTime())).isEqualTo(TestClock.START);
        assertThat(draft.hasPublishTime()).isFalse();
        assertThat(ResultCalls.rates(draft))
                .containsExactly(
                        "all asked 40 answered 25 declined 5 no response 5",
                        "region asked 15 answered 10 declined 5 no response 0",
                        "municipality asked 25 answered 15 declined 0 no response 5");
    }

    private String many(int bodies) {
        var survey = given.designing();
        answered.many(survey, bodies, 40);
        given.become(survey, State.CLOSED);
        calls.aggregate(survey);
        return calls.texts(survey, "n40").getFirst();
    }
}
