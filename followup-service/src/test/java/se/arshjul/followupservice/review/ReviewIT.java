package se.arshjul.followupservice.review;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.review.ReviewCalls.approve;
import static se.arshjul.followupservice.review.ReviewCalls.giveBack;
import static se.arshjul.followupservice.review.ReviewCalls.told;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CompleteAnalysisRequest;
import se.arshjul.followup.v1.CompleteFactSheetRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** CompleteAnalysis, CompleteFactSheet, and the answer to them: ApprovePublication or ReturnPublication. */
@ServiceTest
class ReviewIT {

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    SurveyFixtures given;

    @Autowired
    SurveyRepository surveys;

    @Test
    void aCompletedAnalysisIsAnnouncedOnce() {
        var survey = given.in(State.REVIEWING);
        var request = analysis(survey, " Bättre än i fjol. ");

        var first = analyst().completeAnalysis(request);
        var second = analyst().completeAnalysis(request);

        assertThat(first.getState()).isEqualTo(Survey.State.REVIEWING);
        assertThat(first.getAnalysis()).isEqualTo("Bättre än i fjol.");
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(survey)).containsExactly(told("analysisCompleted", "analyst"));
        assertThat(given.audit(survey)).containsExactly("CompleteAnalysis by people/analyst");
    }

    @Test
    void theSecondToCompleteAnAnalysisIsToldSo() {
        var survey = given.in(State.REVIEWING);
        analyst().completeAnalysis(analysis(survey, "Bättre."));

        assertThat(refusalOf(() -> analyst().completeAnalysis(analysis(survey, "Sämre."))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void whatAColleagueHasSavedSinceIsNotWrittenOver() {
        var survey = given.in(State.REVIEWING);
        var stale = analysis(survey, "Mitt utkast.");
        analyst().completeAnalysis(analysis(survey, "En kollegas analys."));
        var late = factSheet(survey, "Mitt faktablad.");
        given.set(survey, "fact_sheet = 'En kollegas utkast.', revision = revision + 1");

        assertThat(refusalOf(() -> analyst().completeAnalysis(stale))).isEqualTo("ABORTED SURVEY_CHANGED");
        assertThat(refusalOf(() -> communicator().completeFactSheet(late))).isEqualTo("ABORTED SURVEY_CHANGED");
        assertThat(surveys.get(survey).review().analysis()).isEqualTo("En kollegas analys.");
        assertThat(surveys.get(survey).review().factSheet()).isEqualTo("En kollegas utkast.");
    }

    @Test
    void bothTextsSayWhichSurveyWasRead() {
        var survey = given.in(State.REVIEWING);

        assertThat(violationsOf(() -> analyst()
                        .completeAnalysis(
                                analysis(survey, "A").toBuilder().clearEtag().build())))
                .containsExactly("etag REQUIRED");
        assertThat(violationsOf(() -> communicator()
                        .completeFactSheet(
                                factSheet(survey, "A").toBuilder().clearEtag().build())))
                .containsExactly("etag REQUIRED");
    }

    @Test
    void anAnalysisIsCompletedOnlyDuringReview() {
        for (var state : new State[] {State.CLOSED, State.REVIEWED, State.CANCELLED}) {
            var survey = given.in(state);

            assertThat(refusalOf(() -> analyst().completeAnalysis(analysis(survey, "Bättre."))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }

    @Test
    void analysisAndFactSheetAreTextsOfTheirLength() {
        var survey = given.in(State.REVIEWING);
        assertThat(violationsOf(() -> analyst().completeAnalysis(analysis(survey, " "))))
                .containsExactly("analysis WRONG_LENGTH");
        assertThat(refusalOf(() -> analyst().completeAnalysis(analysis(survey, "x".repeat(20_001)))))
                .isEqualTo("INVALID_ARGUMENT SURVEY_INVALID");
        assertThat(violationsOf(() -> communicator().completeFactSheet(factSheet(survey, ""))))
                .containsExactly("fact_sheet WRONG_LENGTH");
    }

    @Test
    void aCompletedFactSheetWaitsForTheCoordinatorAndIsAnnouncedOnce() {
        var survey = given.in(State.REVIEWING);
        analyst().completeAnalysis(analysis(survey, "Bättre."));
        var request = factSheet(survey, "Kort sagt.");

        var first = communicator().completeFactSheet(request);
        var second = communicator().completeFactSheet(request);

        assertThat(first.getState()).isEqualTo(Survey.State.REVIEWED);
        assertThat(first.getFactSheet()).isEqualTo("Kort sagt.");
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(survey))
                .containsExactly(told("analysisCompleted", "analyst"), told("factSheetCompleted", "communicator"));
    }

    @Test
    void aFactSheetNeedsAnAnalysis() {
        var survey = given.in(State.REVIEWING);

        assertThat(refusalOf(() -> communicator().completeFactSheet(factSheet(survey, "Kort sagt."))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void anApprovedPublicationIsAnnouncedOnce() {
        var survey = given.in(State.REVIEWED);
        var request = approve(survey, "\"7\"");

        var first = coordinator().approvePublication(request);
        var second = coordinator().approvePublication(request);

        assertThat(first.getState()).isEqualTo(Survey.State.CLEARED);
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(survey)).containsExactly(told("publicationDecided", "approved", "coordinator"));
        assertThat(given.audit(survey)).containsExactly("ApprovePublication by people/coordinator");
    }

    @Test
    void approvesOnlyWhatWasSeen() {
        assertThat(refusalOf(() -> coordinator().approvePublication(approve(given.in(State.REVIEWED), "\"6\""))))
                .isEqualTo("ABORTED SURVEY_CHANGED");
    }

    @Test
    void whoHasWrittenTheAnalysisCannotApproveThePublication() {
        var survey = given.in(State.REVIEWING);
        var kim = As.named("people/kim", As.HOME_ACTOR, "analyst", "coordinator");
        kim.on(results).completeAnalysis(analysis(survey, "Bättre."));
        var reviewed = communicator().completeFactSheet(factSheet(survey, "Kort sagt."));

        assertThat(refusalOf(() -> kim.on(results).approvePublication(approve(survey, reviewed.getEtag()))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_ANALYST");
        var cleared = coordinator().approvePublication(approve(survey, reviewed.getEtag()));
        assertThat(cleared.getState()).isEqualTo(Survey.State.CLEARED);
    }

    @Test
    void approvesAndReturnsOnlyWhatWaitsForIt() {
        for (var state : new State[] {State.REVIEWING, State.CLEARED, State.CANCELLED}) {
            var survey = given.in(state);

            assertThat(refusalOf(() -> coordinator().approvePublication(approve(survey, "\"7\""))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
            assertThat(refusalOf(() -> coordinator().returnPublication(giveBack(survey, "Mer"))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }

    @Test
    void returnedResultsAreAnalysedAgain() {
        var survey = given.in(State.REVIEWED);
        var request = giveBack(survey, "Kolla fråga 3");

        var first = coordinator().returnPublication(request);
        var second = coordinator().returnPublication(request);

        assertThat(first.getState()).isEqualTo(Survey.State.REVIEWING);
        assertThat(first.getReason()).isEqualTo("Kolla fråga 3");
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(survey)).containsExactly(told("publicationDecided", "returned", "coordinator"));
        assertThat(analyst().completeAnalysis(analysis(survey, "Bättre.")).getAnalysis())
                .isEqualTo("Bättre.");
    }

    @Test
    void aReturnNeedsItsReason() {
        assertThat(violationsOf(() -> coordinator().returnPublication(giveBack(given.in(State.REVIEWED), ""))))
                .containsExactly("reason WRONG_LENGTH");
    }

    @Test
    void refusesASurveyThatDoesNotExist() {
        var nowhere = SurveyName.of(9999);

        assertThat(refusalOf(() -> analyst().completeAnalysis(analysis(nowhere, "A"))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> communicator().completeFactSheet(factSheet(nowhere, "A"))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> coordinator().approvePublication(approve(nowhere, ""))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> coordinator().returnPublication(giveBack(nowhere, "A"))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void everyStepHasItsOwnRole() {
        var survey = given.in(State.REVIEWED);

        assertThat(refusalOf(() -> analyst().approvePublication(approve(survey, "\"7\""))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> coordinator().completeAnalysis(analysis(survey, "A"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> analyst().completeFactSheet(factSheet(survey, "A"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private ResultServiceBlockingStub analyst() {
        return As.staff("analyst").on(results);
    }

    private ResultServiceBlockingStub communicator() {
        return As.staff("communicator").on(results);
    }

    private ResultServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(results);
    }

    /** Written by someone who has just read the survey. */
    private CompleteAnalysisRequest analysis(SurveyName survey, String text) {
        return ReviewCalls.analysis(survey, etag(survey), text);
    }

    private CompleteFactSheetRequest factSheet(SurveyName survey, String text) {
        return ReviewCalls.factSheet(survey, etag(survey), text);
    }

    private String etag(SurveyName survey) {
        return surveys.find(survey).map(found -> found.etag()).orElse("\"7\"");
    }
}
