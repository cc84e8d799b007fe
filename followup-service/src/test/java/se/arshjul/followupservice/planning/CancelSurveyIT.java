package se.arshjul.followupservice.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CancelSurveyRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class CancelSurveyIT {

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyFixtures given;

    @Test
    void stopsASurveyAndTellsItsProcessOnce() {
        var name = given.open();
        var request = cancel(name, "Ny lag", "\"7\"");

        var first = coordinator().cancelSurvey(request);
        var second = coordinator().cancelSurvey(request);

        assertThat(first.getState()).isEqualTo(Survey.State.CANCELLED);
        assertThat(first.getReason()).isEqualTo("Ny lag");
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(name)).containsExactly("followup.surveyCancelled {\"reason\": \"Ny lag\"}");
        assertThat(given.audit(name)).containsExactly("CancelSurvey by people/coordinator");
    }

    @Test
    void thoseWhoHadBeenAskedAreToldWhy() {
        var name = given.open();
        coordinator().cancelSurvey(cancel(name, "Ny lag", "\"7\""));

        var seen = read(As.person("actors/kommun-knivsta", "respondent"), name);

        assertThat(seen.getState()).isEqualTo(Survey.State.CANCELLED);
        assertThat(seen.getReason()).isEqualTo("Ny lag");
    }

    @Test
    void theAgencyReadsWhoStoppedItAndOutsidersOnlyWhen() {
        var name = given.open();
        assertThat(read(As.staff("analyst"), name).getCancelledBy()).isEmpty();
        assertThat(read(As.staff("analyst"), name).hasCancelTime()).isFalse();

        coordinator().cancelSurvey(cancel(name, "Ny lag", "\"7\""));

        var inside = read(As.staff("analyst"), name);
        assertThat(inside.getCancelledBy()).isEqualTo("people/coordinator");
        assertThat(inside.hasCancelTime()).isTrue();
        var outside = read(As.person("actors/kommun-knivsta", "respondent"), name);
        assertThat(outside.getCancelledBy()).isEmpty();
        assertThat(outside.getCancelTime()).isEqualTo(inside.getCancelTime());
    }

    private Survey read(As reader, SurveyName name) {
        return reader.on(surveys)
                .getSurvey(
                        GetSurveyRequest.newBuilder().setName(name.toString()).build());
    }

    @Test
    void whatIsPublishedOrCancelledStays() {
        for (var state : new State[] {State.PUBLISHED, State.CANCELLED}) {
            var name = given.in(state);

            assertThat(refusalOf(() -> coordinator().cancelSurvey(cancel(name, "Ny lag", "\"7\""))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }

    @Test
    void needsAReason() {
        var name = given.open();

        assertThat(refusalOf(() -> coordinator().cancelSurvey(cancel(name, "", "\"7\""))))
                .isEqualTo("INVALID_ARGUMENT SURVEY_INVALID");
    }

    @Test
    void refusesAnOldEtagAndASurveyThatDoesNotExist() {
        var name = given.open();

        assertThat(refusalOf(() -> coordinator().cancelSurvey(cancel(name, "Ny lag", "\"8\""))))
                .isEqualTo("ABORTED SURVEY_CHANGED");
        assertThat(refusalOf(() -> coordinator().cancelSurvey(cancel(SurveyName.of(9999), "Ny lag", ""))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    private SurveyServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(surveys);
    }

    private static CancelSurveyRequest cancel(SurveyName name, String reason, String etag) {
        return CancelSurveyRequest.newBuilder()
                .setName(name.toString())
                .setReason(reason)
                .setEtag(etag)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
