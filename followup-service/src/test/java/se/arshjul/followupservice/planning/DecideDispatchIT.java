package se.arshjul.followupservice.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ApproveDispatchRequest;
import se.arshjul.followup.v1.CheckApprovalRequest;
import se.arshjul.followup.v1.CompleteDesignRequest;
import se.arshjul.followup.v1.ReturnDesignRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** CompleteDesign, and the answer to it: ApproveDispatch or ReturnDesign. */
@ServiceTest
class DecideDispatchIT {

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void aCompletedDesignWaitsForTheCoordinatorAndIsAnnouncedOnce() {
        var name = given.designing();
        var request = complete(name);

        var first = analyst().completeDesign(request);
        var second = analyst().completeDesign(request);

        assertThat(first.getState()).isEqualTo(Survey.State.DESIGNED);
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(name)).containsExactly("followup.designCompleted {\"decidedBy\": \"people/analyst\"}");
        assertThat(given.audit(name)).containsExactly("CompleteDesign by people/analyst");
    }

    @Test
    void aDesignIsCompletedOnlyWhileItLasts() {
        for (var state : new State[] {State.DESIGNED, State.OPEN, State.CANCELLED}) {
            var name = given.in(state);

            assertThat(refusalOf(() -> analyst().completeDesign(complete(name))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }

    @Test
    void aDesignWithoutQuestionsIsNotCompleted() {
        assertThat(refusalOf(() -> analyst().completeDesign(complete(given.empty()))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WITHOUT_QUESTIONS");
    }

    @Test
    void anApprovedSurveyGoesOutAndItsProcessIsToldOnce() {
        var name = given.decided(given.in(State.DESIGNED));
        var request = approve(name, "\"7\"");

        var first = coordinator().approveDispatch(request);
        var second = coordinator().approveDispatch(request);

        assertThat(first.getState()).isEqualTo(Survey.State.APPROVED);
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.dispatchDecided {\"decision\": \"approved\", \"decidedBy\": \"people/coordinator\"}");
        assertThat(given.audit(name)).containsExactly("ApproveDispatch by people/coordinator");
    }

    @Test
    void approvesOnlyWhatWasSeen() {
        assertThat(refusalOf(() -> coordinator().approveDispatch(approve(given.in(State.DESIGNED), "\"6\""))))
                .isEqualTo("ABORTED SURVEY_CHANGED");
    }

    @Test
    void approvesNothingThatWouldBeDueInThePast() {
        clock.set(Instant.parse("2026-03-13T23:00:00Z"));

        assertThat(refusalOf(() -> coordinator().approveDispatch(approve(given.in(State.DESIGNED), "\"7\""))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_DATES_MISSING");
    }

    @Test
    void whoHasDesignedASurveyCannotApproveItAndIsToldBefore() {
        var name = given.decided(given.designing());
        var kim =
                As.named("people/kim", As.HOME_ACTOR, "analyst", "coordinator").on(surveys);
        var designed = kim.completeDesign(complete(name));

        assertThat(refusalOf(() -> kim.approveDispatch(approve(name, designed.getEtag()))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_DESIGNER");
        assertThat(kim.checkApproval(check(name)).getDesigner()).isTrue();
        assertThat(coordinator().checkApproval(check(name)).getDesigner()).isFalse();
        assertThat(coordinator()
                        .approveDispatch(approve(name, designed.getEtag()))
                        .getState())
                .isEqualTo(Survey.State.APPROVED);
    }

    @Test
    void nobodyApprovesADesignInThePlaceOfWhoMadeIt() {
        var name = given.designing();
        var kim =
                As.named("people/kim", As.HOME_ACTOR, "analyst", "coordinator").on(surveys);
        var bo = As.standIn("people/bo", "people/kim", As.HOME_ACTOR, "analyst", "coordinator")
                .on(surveys);
        var designed = kim.completeDesign(complete(name));

        assertThat(bo.checkApproval(check(name)).getDesigner()).isTrue();
        assertThat(refusalOf(() -> bo.approveDispatch(approve(name, designed.getEtag()))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_DESIGNER");
    }

    @Test
    void whoDesignedAnEarlierRoundCannotApproveALaterOne() {
        var name = given.designing();
        var kim =
                As.named("people/kim", As.HOME_ACTOR, "analyst", "coordinator").on(surveys);
        kim.completeDesign(complete(name));
        coordinator().returnDesign(giveBack(name, "Färre frågor"));
        var designed = analyst().completeDesign(complete(name));

        assertThat(refusalOf(() -> kim.approveDispatch(approve(name, designed.getEtag()))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_DESIGNER");
    }

    @Test
    void approvesOnlyWhatWaitsForIt() {
        for (var state : new State[] {State.DESIGNING, State.APPROVED, State.PUBLISHED}) {
            var name = given.in(state);

            assertThat(refusalOf(() -> coordinator().approveDispatch(approve(name, "\"7\""))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }

    @Test
    void aReturnedSurveyIsDesignedFurtherAndItsProcessIsToldOnce() {
        var name = given.in(State.DESIGNED);
        var request = giveBack(name, "  Färre frågor, tack.  ");

        var first = coordinator().returnDesign(request);
        var second = coordinator().returnDesign(request);

        assertThat(first.getState()).isEqualTo(Survey.State.DESIGNING);
        assertThat(first.getReason()).isEqualTo("Färre frågor, tack.");
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.dispatchDecided {\"decision\": \"returned\", \"decidedBy\": \"people/coordinator\"}");
        assertThat(analyst().completeDesign(complete(name)).getReason()).isEmpty();
    }

    @Test
    void aReturnNeedsItsReason() {
        var name = given.in(State.DESIGNED);

        assertThat(violationsOf(() -> coordinator().returnDesign(giveBack(name, " "))))
                .containsExactly("reason WRONG_LENGTH");
        assertThat(refusalOf(() -> coordinator().returnDesign(giveBack(name, "x".repeat(2_001)))))
                .isEqualTo("INVALID_ARGUMENT SURVEY_INVALID");
        assertThat(given.outbox(name)).isEmpty();
    }

    @Test
    void returnsOnlyWhatWaitsForIt() {
        var name = given.in(State.APPROVED);

        assertThat(refusalOf(() -> coordinator().returnDesign(giveBack(name, "Nej"))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void refusesASurveyThatDoesNotExist() {
        var nowhere = SurveyName.of(9999);

        assertThat(refusalOf(() -> analyst().completeDesign(complete(nowhere))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> coordinator().approveDispatch(approve(nowhere, ""))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> coordinator().returnDesign(giveBack(nowhere, "Nej"))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void whoDesignsDoesNotDecide() {
        var name = given.in(State.DESIGNED);

        assertThat(refusalOf(() -> analyst().approveDispatch(approve(name, "\"7\""))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.person("actors/region-uppsala", "coordinator")
                        .on(surveys)
                        .approveDispatch(approve(name, "\"7\""))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private SurveyServiceBlockingStub analyst() {
        return As.staff("analyst").on(surveys);
    }

    private SurveyServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(surveys);
    }

    private static CompleteDesignRequest complete(SurveyName name) {
        return CompleteDesignRequest.newBuilder()
                .setName(name.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static ApproveDispatchRequest approve(SurveyName name, String etag) {
        return ApproveDispatchRequest.newBuilder()
                .setName(name.toString())
                .setEtag(etag)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static ReturnDesignRequest giveBack(SurveyName name, String reason) {
        return ReturnDesignRequest.newBuilder()
                .setName(name.toString())
                .setReason(reason)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static CheckApprovalRequest check(SurveyName name) {
        return CheckApprovalRequest.newBuilder().setName(name.toString()).build();
    }
}
