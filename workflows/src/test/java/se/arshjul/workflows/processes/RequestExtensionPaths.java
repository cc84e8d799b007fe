package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.RequestScenario.DAY;
import static se.arshjul.workflows.processes.RequestScenario.WAITING;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;

/** How long a request waits, and how a body is given longer. */
abstract class RequestExtensionPaths {

    private static final String DECISION = "userTask_DecideExtension";
    private static final String CORRECTION = "userTask_CorrectContactForExtension";
    private static final String TIME = "event_AnsweringTimePassed";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestExtensionPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void anAskIsForTheCoordinatorWhileTheRequestWaitsOn() {
        var request = given.waiting().publish(Messages.EXTENSION_REQUESTED).standsAt(WAITING, DECISION);
        engine.settle();

        assertThat(request.local(DECISION, "subject")).isEqualTo("\"" + request.subject + "\"");
        assertThat(request.job(DECISION).getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"role:coordinator\"]")
                .containsEntry("io.camunda.zeebe:formKey", "extension-decision");
        request.publish(Messages.RESPONSE_APPROVED);
        request.endsAt("endEvent_Answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"granted", "declined"})
    void theBodyIsToldWhatCameOfIt(String decision) {
        var request = given.at(DECISION).decide(DECISION, decision);

        request.hasPassed("endEvent_ExtensionAnswered").standsAt(WAITING);

        assertThat(engine.workers.given(Jobs.SEND_EXTENSION_DECISION)).hasSize(1);
    }

    @Test
    void anAskThatLapsedIsNotAnswered() {
        var request = given.at(DECISION).decide(DECISION, "lapsed");

        request.hasPassed("endEvent_ExtensionLapsed").standsAt(WAITING);

        assertThat(engine.workers.given(Jobs.SEND_EXTENSION_DECISION)).isEmpty();
    }

    @Test
    void aDecisionToAWrongAddressIsSentAgainAfterCorrection() {
        var request = given.at(CORRECTION).complete(CORRECTION);

        request.hasPassed("endEvent_ExtensionAnswered").standsAt(WAITING);

        assertThat(engine.workers.given(Jobs.SEND_EXTENSION_DECISION)).hasSize(2);
    }

    @Test
    void aBodyMayAskAgain() {
        var request = given.at(DECISION).decide(DECISION, "declined").hasPassed("endEvent_ExtensionAnswered");

        request.publish(Messages.EXTENSION_REQUESTED)
                .standsAt(WAITING, DECISION)
                .decide(DECISION, "granted")
                .hasPassed("endEvent_ExtensionAnswered", 2)
                .standsAt(WAITING);
    }

    @Test
    void anAskWhileTheAddressIsWrongIsNotLost() {
        var request = given.at("userTask_CorrectContactForInvitation").publish(Messages.EXTENSION_REQUESTED);

        request.complete("userTask_CorrectContactForInvitation");

        request.standsAt(WAITING, DECISION);
    }

    @Test
    void anApprovedResponseEndsTheAsk() {
        var request = given.at(DECISION).publish(Messages.RESPONSE_APPROVED);

        request.endsAt("endEvent_Answered");
        assertThat(request.passed(DECISION)).isZero();
    }

    @Test
    void daysThatMoveAreWaitedForAnewAndTheOldOnePassesUnnoticed() {
        var before = engine.now().plusDays(2);
        var after = engine.now().plusDays(6);
        var request = given.waitingUntil(before).isDue(TIME, before);
        given.closing(true, after, 1);

        request.publish(Messages.REQUEST_DATES_MOVED).isDue(TIME, after).standsAt(WAITING);
        engine.passDays(3);

        assertThat(request.fired(TIME)).isZero();
        request.standsAt(WAITING);
    }

    @Test
    void aMoveThatWasNeverHeardOfIsFoundWhenTheOldTimeIsOver() {
        var after = engine.now().plusDays(9);
        var request = given.waitingUntil(engine.now().plusDays(1));
        given.closing(true, after, 0);

        engine.passDays(2);

        request.isDue(TIME, after).standsAt(WAITING);
    }

    @Test
    void whatIsNotAnsweredInItsTimeEnds() {
        var request = given.waitingUntil(engine.now().plusDays(1));

        engine.passDays(2);
        request.standsAt("receiveTask_AwaitEnd").publish(Messages.REQUEST_CLOSED);

        request.endsAt("endEvent_NotAnswered");
        assertThat(engine.workers.given(Jobs.CLOSE_REQUEST)).hasSize(1);
    }

    @Test
    void aResponseApprovedInTheLastSecondCounts() {
        var request = given.at("receiveTask_AwaitEnd").publish(Messages.RESPONSE_APPROVED);

        request.hasPassed("endEvent_ApprovedInTime").endsAt("endEvent_Answered");
    }

    @Test
    void remindersBeginAnewWithTheNewDay() {
        given.facts(5, true, "STARTED");
        var request = given.waiting();
        engine.passTime(DAY);
        request.hasPassed("endEvent_Reminded");
        given.closing(true, engine.now().plusYears(1), 1);

        request.publish(Messages.REQUEST_DATES_MOVED).hasPassed("gateway_StillOpen");
        given.facts(4, true, "STARTED");
        engine.passTime(DAY);

        request.hasPassed("endEvent_Reminded", 2);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER)).extracting("step").containsExactly("0-2", "1-2");
    }

    /** The nights on which the clocks go forward and back, and the days after them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-28T00:00:00+01:00",
                "2027-03-29T00:00:00+02:00",
                "2027-10-31T00:00:00+02:00",
                "2027-11-01T00:00:00+01:00"
            })
    void theTimeIsOverAtMidnightAlsoWhenTheClocksChange(String midnight) {
        var closesAt = OffsetDateTime.parse(midnight);

        given.waitingUntil(closesAt).isDue(TIME, closesAt);
    }
}
