package se.arshjul.followupservice.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import se.arshjul.followup.v1.ComparisonServiceGrpc.ComparisonServiceBlockingStub;
import se.arshjul.followup.v1.GetResponseRequest;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.ListTrendPointsRequest;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.TrendPoint;
import se.arshjul.followupservice.aggregation.ResultReport;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The two earlier rounds, as they are loaded when the process starts. */
@ServiceTest
@TestPropertySource(properties = "arshjul.example.enabled=true")
class LoadRoundIT {

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    ComparisonServiceBlockingStub comparison;

    @Autowired
    RequestServiceBlockingStub requests;

    @Autowired
    RoundsAtStart start;

    @Autowired
    ResultReport report;

    @Autowired
    SurveyRepository surveys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void bothRoundsArePublishedAsExamples() {
        var published = publications();

        assertThat(published)
                .extracting(Publication::getName)
                .containsExactly("surveys/2024/publications/1", "surveys/2021/publications/1");
        assertThat(published)
                .allMatch(Publication::getExample)
                .noneMatch(Publication::getBodiesNamed)
                .allMatch(found -> found.getTitle().contains("exempeldata"))
                .allMatch(found -> found.getAnalysis().startsWith("Det här är exempeldata."));
        assertThat(published.getFirst().getResponseRatesList().stream()
                        .map(rate -> rate.getRecipientKind() + " " + rate.getAsked()))
                .containsExactly("all 311", "region 21", "municipality 290");
    }

    @Test
    void theMonthsAreThoseOfTheRealRounds() {
        assertThat(publications())
                .extracting(found ->
                        ProtoTime.toInstant(found.getPublishTime()).toString().substring(0, 7))
                .containsExactly("2025-01", "2021-09");
        assertThat(jdbc.sql("SELECT open_date::text FROM survey ORDER BY survey_id DESC")
                        .query(String.class)
                        .list())
                .first()
                .isEqualTo("2024-10-01");
    }

    @Test
    void loadingAgainChangesNothing() {
        var before = publications();

        Caller.process("example").context().run(start::afterSingletonsInstantiated);

        assertThat(publications()).isEqualTo(before);
    }

    @Test
    void theAnswersAreAlwaysTheSame() {
        assertThat(trend("plan-exists"))
                .extracting(point -> point.getResult().getBreakdowns(0).getCountsList().stream()
                        .map(count -> count.getOptionId() + " " + count.getAnswers())
                        .toList()
                        .toString())
                .containsExactly(
                        "[own 65, part 125, in-progress 35, none 1]", "[own 104, part 128, in-progress 31, none 0]");
    }

    @Test
    void whoHasNotUsedWhatWasMeasuredSaysThatAndNothingElse() {
        assertThat(jdbc.sql("""
                        SELECT DISTINCT choices::text FROM response_answer
                         WHERE survey_id IN ('2021', '2024') AND question_id = 'culture-use'
                           AND (choices = '{}' OR 'not-yet' = ANY (choices))
                        """).query(String.class).list()).containsExactly("{not-yet}");
    }

    @Test
    void aRoundIsComputedAgainFromItsAnswers() {
        var survey = surveys.get(SurveyName.of(2024));

        assertThat(report.compute(survey, "1").contentHash())
                .isEqualTo(publications().getFirst().getContentHash());
    }

    @Test
    void mostQuestionsCanBeComparedAndTheOnesThatChangedSaySo() {
        assertThat(trend("plan-exists")).extracting(TrendPoint::getComparable).containsExactly(false, true);
        assertThat(trend("culture-openness"))
                .extracting(TrendPoint::getComparable)
                .containsExactly(false, false);
        assertThat(trend("knowledge-introduction"))
                .extracting(TrendPoint::getComparable)
                .containsExactly(false, false);
        assertThat(trend("fa5-preparedness")).extracting(TrendPoint::getYear).containsExactly(2024);
        assertThat(trend("plan-exists")).allMatch(TrendPoint::getExample);
    }

    @Test
    void aBodyFindsItsResponseWithTheHashOfItsContent() {
        var response = As.person("actors/region-uppsala", "contact")
                .on(requests)
                .getResponse(GetResponseRequest.newBuilder()
                        .setName("surveys/2024/requests/region-uppsala")
                        .build());

        assertThat(response.getContentHash()).matches("[0-9a-f]{64}").doesNotMatch("0+");
    }

    private List<Publication> publications() {
        return As.anyone()
                .on(results)
                .listPublications(ListPublicationsRequest.newBuilder()
                        .setParent("surveys/-")
                        .build())
                .getPublicationsList();
    }

    private List<TrendPoint> trend(String question) {
        return As.anyone()
                .on(comparison)
                .listTrendPoints(ListTrendPointsRequest.newBuilder()
                        .setParent("surveys/2024/publications/1")
                        .setQuestionId(question)
                        .build())
                .getTrendPointsList();
    }
}
