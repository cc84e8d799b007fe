package se.arshjul.followupservice.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CorrectResultsRequest;
import se.arshjul.followup.v1.GetPublicationRequest;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** A correction is a new version with its reason; the one before stays. */
@ServiceTest
class CorrectResultsIT {

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    ResultCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    TestClock clock;

    @Test
    void aCorrectionIsAnotherVersionWithItsReason() {
        var survey = published();
        var before = get(survey, "1");
        answered.accepted(survey, "kommun-knivsta");
        answered.answer(survey, "kommun-knivsta", "choice", "no");
        clock.advance(Duration.ofDays(3));

        var corrected = correct(request(survey));

        assertThat(corrected.getName()).isEqualTo(survey + "/publications/2");
        assertThat(corrected.getReason()).isEqualTo("Ett svar saknades.");
        assertThat(corrected.getResponseRates(0).getAnswered())
                .isEqualTo(before.getResponseRates(0).getAnswered() + 1);
        assertThat(corrected.getAnalysis()).isEqualTo(before.getAnalysis());
        assertThat(get(survey, "1")).isEqualTo(before);
        assertThat(versions(survey)).containsExactly(survey + "/publications/2", survey + "/publications/1");
        assertThat(given.audit(corrected.getName())).containsExactly("CorrectResults by people/coordinator");
    }

    @Test
    void onlyTextsCanBeCorrectedToo() {
        var corrected =
                correct(request(published()).toBuilder().setAnalysis("Rätt så.").build());

        assertThat(corrected.getAnalysis()).isEqualTo("Rätt så.");
    }

    @Test
    void aTextCanBeClearedAndOneThatIsNotGivenStays() {
        var survey = published();
        correct(request(survey).toBuilder()
                .setAnalysis("Fel.")
                .setFactSheet("Rätt.")
                .build());

        var corrected = correct(request(survey).toBuilder()
                .setAnalysis("")
                .setPublication(survey + "/publications/2")
                .build());

        assertThat(corrected.getAnalysis()).isEmpty();
        assertThat(corrected.getFactSheet()).isEqualTo("Rätt.");
    }

    @Test
    void whoHasNotReadTheLatestVersionIsToldSo() {
        var survey = published();
        var request = request(survey).toBuilder().setAnalysis("Rätt så.").build();
        correct(request);

        assertThat(refusalOf(() -> correct(
                        request(survey).toBuilder().setFactSheet("Rätt så.").build())))
                .isEqualTo("ABORTED PUBLICATION_CHANGED");
    }

    @Test
    void aRepeatedRequestCorrectsOnce() {
        var request = request(published()).toBuilder().setFactSheet("Rätt så.").build();

        assertThat(correct(request)).isEqualTo(correct(request));
    }

    @Test
    void nothingIsPublishedAgainThatHasNotChanged() {
        var survey = published();

        assertThat(refusalOf(() -> correct(request(survey)))).isEqualTo("FAILED_PRECONDITION PUBLICATION_UNCHANGED");
        assertThat(versions(survey)).hasSize(1);
    }

    @Test
    void onlyWhatIsPublishedIsCorrectedAndOnlyWithAReason() {
        assertThat(refusalOf(() -> correct(request(given.in(State.CLEARED)))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        assertThat(refusalOf(() ->
                        correct(request(published()).toBuilder().setReason(" ").build())))
                .isEqualTo("INVALID_ARGUMENT SURVEY_INVALID");
    }

    private Publication correct(CorrectResultsRequest request) {
        return As.staff("coordinator").on(results).correctResults(request);
    }

    private static CorrectResultsRequest request(SurveyName survey) {
        return CorrectResultsRequest.newBuilder()
                .setName(survey.toString())
                .setReason("Ett svar saknades.")
                .setPublication(survey + "/publications/1")
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private SurveyName published() {
        var survey = answered.worked(given.in(State.CLOSED));
        calls.aggregate(survey);
        given.become(survey, State.CLEARED);
        clock.set(SurveyFixtures.PUBLISHES_AT);
        As.engine()
                .on(results)
                .publishResults(PublishResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        return survey;
    }

    private Publication get(SurveyName survey, String version) {
        return As.anyone()
                .on(results)
                .getPublication(GetPublicationRequest.newBuilder()
                        .setName(survey + "/publications/" + version)
                        .build());
    }

    private List<String> versions(SurveyName survey) {
        return As.anyone()
                .on(results)
                .listPublications(ListPublicationsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build())
                .getPublicationsList()
                .stream()
                .map(Publication::getName)
                .toList();
    }
}
