package se.arshjul.followupservice.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ComparisonServiceGrpc.ComparisonServiceBlockingStub;
import se.arshjul.followup.v1.ListTrendPointsRequest;
import se.arshjul.followup.v1.TrendPoint;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class ListTrendPointsIT {

    @Autowired
    ComparisonServiceBlockingStub comparison;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    PublishedFixtures rounds;

    @Autowired
    TestClock clock;

    @Test
    void aQuestionThatIsTheSameIsComparable() {
        var first = rounds.published();
        var second = rounds.published();

        var points = lastTwo(second, "choice");

        assertThat(points).extracting(TrendPoint::getYear).containsExactly(first.year(), second.year());
        assertThat(points.getLast().getComparable()).isTrue();
        assertThat(points.getLast().getResult().getBreakdowns(0).getAnswered()).isEqualTo(6);
    }

    @Test
    void anotherWordingBreaksTheTrendAndSoDoOtherOptionsAndLimits() {
        rounds.published();
        var reworded = given.designing();
        answered.update(reworded, "UPDATE question SET wording = 'Vad svarar ni nu?' , help = 'Annan hjälp'");
        var second = publish(reworded);
        var reformed = given.designing();
        answered.update(reformed, "UPDATE question SET wording = 'Vad svarar ni nu?', scale_max = scale_max + 1");
        answered.update(reformed, "UPDATE question_option SET label = label || '!'");
        var third = publish(reformed);

        assertThat(lastTwo(second, "scale").getLast().getComparable()).isFalse();
        assertThat(lastTwo(second, "choice").getLast().getComparable()).isFalse();
        assertThat(lastTwo(third, "scale").getLast().getComparable()).isFalse();
        assertThat(lastTwo(third, "choice").getLast().getComparable()).isFalse();
        assertThat(lastTwo(third, "number").getLast().getComparable()).isTrue();
    }

    @Test
    void helpMayChange() {
        rounds.published();
        var survey = given.designing();
        answered.update(survey, "UPDATE question SET help = 'Annan hjälp', required = FALSE");

        assertThat(lastTwo(publish(survey), "choice").getLast().getComparable()).isTrue();
    }

    @Test
    void aRoundThatDidNotAskIsLeftOutAndALaterOneIsNotTold() {
        var first = rounds.published();
        var without = given.designing();
        answered.update(without, "DELETE FROM question_option");
        answered.update(without, "UPDATE question SET question_id = 'other-' || question_id");
        given.become(without, State.CLOSED);
        var second = rounds.publish(rounds.drafted(without));
        rounds.published();

        assertThat(lastTwo(second, "text").getLast().getYear()).isEqualTo(first.year());
    }

    @Test
    void onlyTheLatestVersionOfARoundCounts() {
        var first = rounds.published();
        clock.advance(Duration.ofDays(1));
        var second = rounds.published();

        assertThat(lastTwo(second, "choice"))
                .extracting(TrendPoint::getPublication)
                .containsExactly(first + "/publications/1", second + "/publications/1");
    }

    @Test
    void aDraftIsForTheAgencyOnly() {
        var drafted = rounds.drafted();
        var request = ListTrendPointsRequest.newBuilder()
                .setParent(drafted + "/publications/draft")
                .setQuestionId("choice")
                .setPageSize(1000)
                .build();

        assertThat(refusalOf(() -> As.anyone().on(comparison).listTrendPoints(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(As.staff("analyst")
                        .on(comparison)
                        .listTrendPoints(request)
                        .getTrendPointsList()
                        .getLast()
                        .getYear())
                .isEqualTo(drafted.year());
    }

    @Test
    void listsPageByPage() {
        rounds.published();
        var last = rounds.published();
        var request = ListTrendPointsRequest.newBuilder()
                .setParent(last + "/publications/1")
                .setQuestionId("choice")
                .setPageSize(1);
        var first = As.anyone().on(comparison).listTrendPoints(request.build());
        var second = As.anyone()
                .on(comparison)
                .listTrendPoints(request.setPageToken(first.getNextPageToken()).build());

        assertThat(second.getTrendPoints(0).getYear())
                .isGreaterThan(first.getTrendPoints(0).getYear());
    }

    private SurveyName publish(SurveyName designed) {
        given.become(designed, State.CLOSED);
        return rounds.publish(rounds.drafted(designed));
    }

    private List<TrendPoint> lastTwo(SurveyName survey, String question) {
        var points = As.anyone()
                .on(comparison)
                .listTrendPoints(ListTrendPointsRequest.newBuilder()
                        .setParent(survey + "/publications/1")
                        .setQuestionId(question)
                        .setPageSize(1000)
                        .build())
                .getTrendPointsList();
        return points.subList(Math.max(0, points.size() - 2), points.size());
    }
}
