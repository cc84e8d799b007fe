package se.arshjul.followupservice.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.UpdateSurveyRequest;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class UpdateSurveyIT {

    private static final Date NOVEMBER = date(2026, 11, 2);

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void changesOnlyWhatTheMaskNames() {
        var name = given.in(State.DESIGNED);
        var wanted = Survey.newBuilder()
                .setTitle("Ny rubrik")
                .setIntroduction("Ny text")
                .setEstimatedMinutes(45);

        var updated = analyst().updateSurvey(request(name, wanted, "title", "estimated_minutes"));

        assertThat(updated.getTitle()).isEqualTo("Ny rubrik");
        assertThat(updated.getEstimatedMinutes()).isEqualTo(45);
        assertThat(updated.getIntroduction()).isEqualTo("Så här går det till.");
        assertThat(updated.getEtag()).isEqualTo("\"8\"");
        assertThat(given.audit(name)).containsExactly("UpdateSurvey by people/analyst");
        assertThat(given.outbox(name)).isEmpty();
    }

    @Test
    void setsAndClearsDates() {
        var name = given.designing();

        var updated = analyst()
                .updateSurvey(request(
                        name,
                        Survey.newBuilder().setAcceptedUntilDate(date(2026, 4, 1)),
                        "accepted_until_date",
                        "publish_date"));

        assertThat(updated.getAcceptedUntilDate()).isEqualTo(date(2026, 4, 1));
        assertThat(updated.hasPublishDate()).isFalse();
        assertThat(updated.hasPublishTime()).isFalse();
        assertThat(updated.hasReviewedByDate()).isTrue();
    }

    @Test
    void aRepeatedRequestChangesOnce() {
        var name = given.designing();
        var request = request(name, Survey.newBuilder().setTitle("Ny rubrik"), "title");

        assertThat(analyst().updateSurvey(request)).isEqualTo(analyst().updateSurvey(request));
        assertThat(given.audit(name)).hasSize(1);
    }

    @Test
    void refusesAnOldEtagAndKeepsWhatIsThere() {
        var name = given.designing();
        var request = request(name, Survey.newBuilder().setTitle("Ny rubrik").setEtag("\"6\""), "title");

        assertThat(refusalOf(() -> analyst().updateSurvey(request))).isEqualTo("ABORTED SURVEY_CHANGED");
        assertThat(given.audit(name)).isEmpty();
    }

    @Test
    void aStaleEtagIsToldWhoChangedTheSurveyAndWhen() {
        var name = given.designing();
        var read = analyst()
                .getSurvey(
                        GetSurveyRequest.newBuilder().setName(name.toString()).build());
        clock.advance(Duration.ofMinutes(5));
        var theirs = As.staff("coordinator")
                .on(surveys)
                .updateSurvey(request(name, Survey.newBuilder().setTitle("Ny rubrik"), "title"));
        clock.advance(Duration.ofMinutes(5));
        var mine = request(name, Survey.newBuilder().setTitle("Min rubrik").setEtag(read.getEtag()), "title");

        assertThat(metadataOf(() -> analyst().updateSurvey(mine)))
                .containsEntry("etag", theirs.getEtag())
                .containsEntry("updatedBy", "people/coordinator")
                .containsEntry("updateTime", "2026-03-02T11:05:00Z");
    }

    @Test
    void refusesWhatIsSettledByTheApproval() {
        var name = given.in(State.APPROVED);

        assertThat(refusalOf(() ->
                        analyst().updateSurvey(request(name, Survey.newBuilder().setTitle("Ny rubrik"), "title"))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        assertThat(refusalOf(() -> analyst()
                        .updateSurvey(request(
                                name, Survey.newBuilder().setReviewedByDate(date(2026, 4, 8)), "reviewed_by_date"))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void savesDraftsOfAnalysisAndFactSheetDuringReviewOnly() {
        var wanted = Survey.newBuilder().setAnalysis("Bättre än i fjol.").setFactSheet("Kort sagt.");

        var updated = analyst().updateSurvey(request(given.in(State.REVIEWING), wanted, "analysis", "fact_sheet"));

        assertThat(updated.getAnalysis()).isEqualTo("Bättre än i fjol.");
        assertThat(updated.getFactSheet()).isEqualTo("Kort sagt.");
        assertThat(updated.getState()).isEqualTo(Survey.State.REVIEWING);
        var closed = given.in(State.CLOSED);
        assertThat(refusalOf(() -> analyst().updateSurvey(request(closed, wanted, "analysis"))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void aCommunicatorChangesTheFactSheetOnly() {
        var name = given.in(State.REVIEWING);
        var communicator = As.staff("communicator").on(surveys);

        assertThat(communicator
                        .updateSurvey(request(name, Survey.newBuilder().setFactSheet("Kort sagt."), "fact_sheet"))
                        .getFactSheet())
                .isEqualTo("Kort sagt.");
        assertThat(refusalOf(() -> communicator.updateSurvey(
                        request(name, Survey.newBuilder().setAnalysis("Min analys"), "analysis"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        var designing = given.designing();
        assertThat(refusalOf(() -> communicator.updateSurvey(
                        request(designing, Survey.newBuilder().setTitle("Min rubrik"), "title"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void reportsEveryFindingAtOnce() {
        var wanted = Survey.newBuilder()
                .setLegalBasis("x".repeat(1_001))
                .setEstimatedMinutes(-1)
                .setOpenDate(date(2026, 13, 1));

        assertThat(violationsOf(() -> analyst().updateSurvey(request(given.designing(), wanted, "legal_basis"))))
                .containsExactly(
                        "survey.legal_basis TOO_LONG",
                        "survey.estimated_minutes OUT_OF_RANGE",
                        "survey.open_date NO_SUCH_DATE");
    }

    @Test
    void refusesDatesOutOfOrder() {
        assertThat(violationsOf(() -> analyst()
                        .updateSurvey(
                                request(given.designing(), Survey.newBuilder().setOpenDate(NOVEMBER), "open_date"))))
                .containsExactly("survey.answer_by_date NOT_IN_ORDER");
    }

    @Test
    void refusesAMaskWithoutFieldsAndOneWithFieldsThatStay() {
        var name = given.designing();

        assertThat(violationsOf(() -> analyst().updateSurvey(request(name, Survey.newBuilder()))))
                .containsExactly("update_mask REQUIRED");
        assertThat(refusalOf(() -> analyst().updateSurvey(request(name, Survey.newBuilder(), "state"))))
                .isEqualTo("INVALID_ARGUMENT SURVEY_INVALID");
        assertThat(violationsOf(() ->
                        analyst().updateSurvey(request(name, Survey.newBuilder().setTitle(" "), "title"))))
                .containsExactly("survey.title WRONG_LENGTH");
    }

    @Test
    void aTitleStaysOneLineBecauseLettersCarryIt() {
        var wanted = Survey.newBuilder().setTitle("Enkät\r\nBcc: alla@svar.test");

        assertThat(violationsOf(() -> analyst().updateSurvey(request(given.designing(), wanted, "title"))))
                .containsExactly("survey.title MALFORMED");
    }

    @Test
    void refusesASurveyThatDoesNotExist() {
        for (var name : List.of("surveys/9999", "surveys/x")) {
            var request = request(given.designing(), Survey.newBuilder().setTitle("T"), "title").toBuilder();
            request.getSurveyBuilder().setName(name);

            assertThat(refusalOf(() -> analyst().updateSurvey(request.build())))
                    .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        }
    }

    private SurveyServiceBlockingStub analyst() {
        return As.staff("analyst").on(surveys);
    }

    private static UpdateSurveyRequest request(SurveyName name, Survey.Builder wanted, String... paths) {
        return UpdateSurveyRequest.newBuilder()
                .setSurvey(wanted.setName(name.toString()))
                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static Date date(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }
}
