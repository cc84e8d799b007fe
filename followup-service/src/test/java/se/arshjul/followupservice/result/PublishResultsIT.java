package se.arshjul.followupservice.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.GetPublicationRequest;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.aggregation.ResultReport;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class PublishResultsIT {

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    ResultReport report;

    @Autowired
    SurveyRepository surveys;

    @Autowired
    TestClock clock;

    @BeforeEach
    void theDayOfPublicationHasBegun() {
        clock.set(SurveyFixtures.PUBLISHES_AT);
    }

    @Test
    void aTimerThatOvertookALaterDatePublishesNothing() {
        var survey = cleared();
        clock.set(SurveyFixtures.PUBLISHES_AT.minus(Duration.ofDays(4)));
        var request = request(survey);

        assertThat(refusalOf(() -> As.engine().on(results).publishResults(request)))
                .isEqualTo("FAILED_PRECONDITION SURVEY_DATE_NOT_REACHED");
        assertThat(surveys.get(survey).state()).isEqualTo(State.CLEARED);
        assertThat(given.outbox(survey)).isEmpty();

        clock.set(SurveyFixtures.PUBLISHES_AT);
        assertThat(As.engine().on(results).publishResults(request).getName()).isEqualTo(survey + "/publications/1");
    }

    @Test
    void publishesTheDraftAsItWasReviewedAndTellsItOnce() {
        var survey = cleared();
        var drafted = results(survey, "draft");
        var request = request(survey);

        var first = As.engine().on(results).publishResults(request);
        var second = As.engine().on(results).publishResults(request);

        assertThat(first.getName()).isEqualTo(survey + "/publications/1");
        assertThat(ProtoTime.toInstant(first.getPublishTime())).isEqualTo(SurveyFixtures.PUBLISHES_AT);
        assertThat(first.getAnalysis()).isEqualTo("Så är det.");
        assertThat(first.getFactSheet()).isEqualTo("Kort sagt.");
        assertThat(second).isEqualTo(first);
        assertThat(results(survey, "1")).isEqualTo(drafted);
        assertThat(surveys.get(survey).state()).isEqualTo(State.PUBLISHED);
        assertThat(given.outbox(survey))
                .containsExactly("followup.resultsPublished {\"publication\": \"" + survey + "/publications/1\"}");
        assertThat(given.audit(survey)).contains("PublishResults by workflows");
    }

    @Test
    void publishingAgainReturnsWhatIsPublished() {
        var survey = cleared();
        var first = As.engine().on(results).publishResults(request(survey));

        assertThat(As.engine().on(results).publishResults(request(survey))).isEqualTo(first);
        assertThat(given.outbox(survey)).hasSize(1);
    }

    @Test
    void aPublicationStaysWhateverHappensToAnswersAndTexts() {
        var survey = cleared();
        var published = As.engine().on(results).publishResults(request(survey));
        var before = results(survey, "1");

        answered.accepted(survey, "kommun-knivsta");
        answered.answer(survey, "kommun-knivsta", "choice", "no");
        answered.update(survey, "UPDATE survey SET analysis = 'Annat', fact_sheet = 'Annat', title = 'Annat'");

        assertThat(get(survey, "1")).isEqualTo(published);
        assertThat(results(survey, "1")).isEqualTo(before);
    }

    @Test
    void aPublicationIsComputedAgainFromItsFrozenAnswersWhateverCameLater() {
        var survey = cleared();
        var published = As.engine().on(results).publishResults(request(survey));
        answered.accepted(survey, "kommun-knivsta");
        answered.answer(survey, "kommun-knivsta", "choice", "no");
        answered.update(survey, "UPDATE request SET state = 'DECLINED'");

        var again = report.compute(surveys.get(survey), "1");

        assertThat(again.contentHash()).isEqualTo(published.getContentHash());
        assertThat(again.rates().getFirst().asked())
                .isEqualTo(published.getResponseRates(0).getAsked());
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatIsPublished() {
        var survey = cleared();
        As.engine().on(results).publishResults(request(survey));

        for (var change : List.of(
                "UPDATE publication SET analysis = 'Annat'",
                "UPDATE response_rate SET asked = asked + 1",
                "UPDATE question_result SET answered = answered + 1",
                "UPDATE result_count SET answers = answers + 1",
                "UPDATE publication_recipient SET display_name = 'Annan'",
                "DELETE FROM publication_recipient",
                "DELETE FROM result_count",
                "DELETE FROM question_result",
                "DELETE FROM response_rate",
                "DELETE FROM publication",
                "UPDATE question SET wording = 'Annat'",
                "UPDATE question_option SET label = 'Annat'",
                "UPDATE section SET title = 'Annat'")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> answered.update(survey, change));
        }
    }

    @Test
    void publishesNothingThatIsNotApproved() {
        for (var state : new State[] {State.REVIEWING, State.REVIEWED, State.CANCELLED}) {
            var survey = given.in(state);

            assertThat(refusalOf(() -> As.engine().on(results).publishResults(request(survey))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_NOT_PUBLISHABLE");
        }
        assertThat(refusalOf(() -> As.engine().on(results).publishResults(request(SurveyName.of(9999)))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void nobodyPublishesByHand() {
        var survey = cleared();

        assertThat(refusalOf(
                        () -> As.staff("coordinator", "analyst").on(results).publishResults(request(survey))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private SurveyName cleared() {
        var survey = given.in(State.CLOSED);
        answered.accepted(survey, "region-uppsala");
        answered.answer(survey, "region-uppsala", "choice", "yes");
        answered.answer(survey, "region-uppsala", "choices", "{b,a}");
        answered.answer(survey, "region-uppsala", "scale", "4");
        answered.answer(survey, "region-uppsala", "number", "100.00");
        answered.asked(survey, "kommun-uppsala", "NO_RESPONSE");
        As.engine()
                .on(results)
                .aggregateResults(AggregateResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        answered.update(survey, "UPDATE survey SET analysis = 'Så är det.', fact_sheet = 'Kort sagt.'");
        given.become(survey, State.CLEARED);
        return survey;
    }

    private Publication get(SurveyName survey, String publication) {
        return As.anyone()
                .on(results)
                .getPublication(GetPublicationRequest.newBuilder()
                        .setName(survey + "/publications/" + publication)
                        .build());
    }

    private List<QuestionResult> results(SurveyName survey, String publication) {
        return As.staff("analyst")
                .on(results)
                .listResults(ListResultsRequest.newBuilder()
                        .setParent(survey + "/publications/" + publication)
                        .build())
                .getResultsList();
    }

    private static PublishResultsRequest request(SurveyName survey) {
        return PublishResultsRequest.newBuilder()
                .setName(survey.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
