package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;
import static se.arshjul.workflows.processes.RequestScenario.DAY;
import static se.arshjul.workflows.processes.RequestScenario.WAITING;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** How a request that waits is reminded of. */
abstract class RequestReminderPaths {

    private static final String CORRECTION = "userTask_CorrectContactForReminder";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestReminderPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void everyDayItIsAskedAndWithNothingDueNothingIsSent() {
        var request = given.waiting();

        engine.passDays(3);

        request.hasPassed("endEvent_NothingDue", 3).standsAt(WAITING);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER)).isEmpty();
    }

    @Test
    void eachStepIsRemindedOfOnceWithTheLetterThatFits() {
        var request = given.waiting();

        for (var daysLeft : List.of(11, 10, 9, 5, 4, 1)) {
            given.facts(daysLeft, true, daysLeft > 5 ? "DISPATCHED" : daysLeft > 1 ? "STARTED" : "SUBMITTED");
            engine.passTime(DAY);
        }

        request.standsAt(WAITING);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER))
                .extracting("kind", "step")
                .containsExactly(
                        tuple("reminder-not-opened", "0-1"),
                        tuple("reminder-started", "0-2"),
                        tuple("reminder-waiting", "0-3"));
    }

    @Test
    void anApproverIsRemindedInTheStepInWhichTheRespondentWas() {
        var request = given.waiting();

        for (var state : List.of("STARTED", "SUBMITTED", "SUBMITTED", "STARTED", "SUBMITTED")) {
            given.facts(5, true, state);
            engine.passTime(DAY);
        }

        request.standsAt(WAITING);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER))
                .extracting("kind", "step")
                .containsExactly(tuple("reminder-started", "0-2"), tuple("reminder-waiting", "0-2"));
    }

    @Test
    void whatFellDueOnADayOffIsRemindedOfOnTheNextWorkingDay() {
        given.facts(5, false, "OPENED");
        var request = given.waiting();
        engine.passDays(2);
        request.hasPassed("endEvent_NothingDue", 2);

        given.facts(5, true, "OPENED");
        engine.passTime(DAY);

        request.hasPassed("endEvent_Reminded");
        assertThat(engine.workers.given(Jobs.SEND_REMINDER)).hasSize(1);
    }

    @Test
    void aRefusedReminderGoesToTheCoordinatorWhileTheRequestWaitsOn() {
        var request = given.at(CORRECTION);

        engine.passDays(3);
        request.standsAt(WAITING, CORRECTION);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER)).hasSize(1);
        given.facts(3, true, "STARTED");
        request.complete(CORRECTION).hasPassed("endEvent_Reminded");

        request.standsAt(WAITING);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER))
                .extracting("kind")
                .containsExactly("reminder-not-opened", "reminder-started");
    }

    @Test
    void anAddressRefusedTwiceIsCorrectedTwice() {
        var request = given.at(CORRECTION);
        engine.workers.on(Jobs.SEND_REMINDER, refused(Refusals.ADDRESS_REFUSED), done());

        request.complete(CORRECTION).standsAt(WAITING, CORRECTION).complete(CORRECTION);

        request.hasPassed("endEvent_Reminded").standsAt(WAITING);
    }

    @Test
    void anApprovedResponseEndsRemindersThatAreUnderWay() {
        var request = given.at("serviceTask_SendReminder");

        request.publish(Messages.RESPONSE_APPROVED);

        request.endsAt("endEvent_Answered");
        assertThat(request.passed("endEvent_Reminded")).isZero();
    }

    @Test
    void anApprovedResponseEndsTheCorrectionOfAReminder() {
        var request = given.at(CORRECTION);

        request.publish(Messages.RESPONSE_APPROVED);

        request.endsAt("endEvent_Answered");
    }

    @Test
    void nobodyIsRemindedWhileTheAgencyHasTheResponse() {
        var request = given.at("userTask_AssessResponse");
        given.facts(1, true, "APPROVED");

        engine.passDays(3);

        request.standsAt("userTask_AssessResponse");
        assertThat(engine.workers.given(Jobs.DUE_REMINDERS)).isEmpty();
    }

    @Test
    void remindersBeginAnewWhenTheResponseWasSentBack() {
        given.facts(5, true, "STARTED");
        var request = given.waiting();
        engine.passTime(DAY);
        given.findings(true, false, false);
        request.publish(Messages.RESPONSE_APPROVED).decide("userTask_AssessResponse", "sentBack");
        request.standsAt(WAITING);

        given.facts(4, true, "SENT_BACK");
        engine.passTime(DAY);

        assertThat(engine.workers.given(Jobs.SEND_REMINDER)).extracting("step").containsExactly("0-2", "1-2");
    }

    @Test
    void anApprovalThatWasNeverHeardOfIsFoundTheNextDay() {
        given.facts(12, true, "APPROVED");
        var request = given.waiting();

        engine.jump(DAY);

        request.hasPassed("endEvent_ApprovalFound").endsAt("endEvent_Answered");
    }

    @Test
    void aFactThatIsMissingIsSeenAndTheRequestWaitsOn() {
        given.forgetFact("daysLeft");
        var request = given.waiting();

        engine.jump(DAY);

        request.awaitIncident("EXTRACT_VALUE_ERROR").publish(Messages.RESPONSE_APPROVED);
        request.endsAt("endEvent_Answered");
    }
}
