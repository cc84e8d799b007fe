package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;
import static se.arshjul.workflows.processes.RequestScenario.DAY;
import static se.arshjul.workflows.processes.RequestScenario.STANDING;
import static se.arshjul.workflows.processes.RequestScenario.UNAPPROVED;
import static se.arshjul.workflows.processes.RequestScenario.WAITING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** How a body's approver hears of what waits. */
abstract class RequestApprovalPaths {

    private static final String CORRECTION = "userTask_CorrectContactForApproval";
    private static final String REMINDER = "serviceTask_SendReminderOfChange";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestApprovalPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void theApproverIsToldOfAFirstResponseAtOnceAndRemindedAsEver() {
        var request = given.waiting();
        given.facts(20, true, "SUBMITTED");

        request.publish(Messages.RESPONSE_SUBMITTED, Map.of("submittedVersion", "1"))
                .standsAt(WAITING, UNAPPROVED);
        given.facts(5, true, "SUBMITTED");
        engine.passTime(DAY);

        request.hasPassed("endEvent_NoChangeWaits").standsAt(WAITING);
        assertThat(engine.workers.given(Jobs.SEND_TO_APPROVE))
                .extracting("step")
                .containsExactly("1");
        assertThat(engine.workers.given(Jobs.SEND_REMINDER))
                .extracting("kind", "step")
                .containsExactly(tuple("reminder-waiting", "0-2"));
    }

    @Test
    void theApproverIsRemindedOfAChangeUntilItWaitsNoMore() {
        var request = given.at(STANDING);
        given.changeWaits(true);
        request.publish(Messages.RESPONSE_SUBMITTED, Map.of("submittedVersion", "2"));

        for (var daysLeft : List.of(12, 5, 1)) {
            given.facts(daysLeft, true, "ACCEPTED");
            engine.passTime(DAY);
        }
        given.changeWaits(false);
        engine.passTime(DAY);

        request.hasPassed("endEvent_NoChangeWaits").standsAt(STANDING);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER))
                .extracting("kind", "step")
                .containsExactly(tuple("reminder-waiting", "change-2-2"), tuple("reminder-waiting", "change-2-3"));
    }

    @Test
    void aChangeIsRemindedOfAlsoWhileTheResponseThatItReplacesIsJudged() {
        var request = given.at("userTask_AssessResponse");
        given.changeWaits(true);
        given.facts(1, true, "APPROVED");

        request.publish(Messages.RESPONSE_SUBMITTED, Map.of("submittedVersion", "2"))
                .standsAt("userTask_AssessResponse", UNAPPROVED);
        engine.passTime(DAY);

        request.hasPassed(REMINDER).standsAt("userTask_AssessResponse", UNAPPROVED);
    }

    @Test
    void aWrongAddressIsCorrectedAndTheLetterSentAgain() {
        var request = given.at(CORRECTION).complete(CORRECTION);

        request.standsAt(STANDING, UNAPPROVED);

        assertThat(engine.workers.given(Jobs.SEND_TO_APPROVE)).hasSize(2);
    }

    @Test
    void eachVersionThatWaitsIsToldAndRemindedOfAsItself() {
        engine.workers.on(Jobs.SEND_TO_APPROVE, refused(Refusals.ADDRESS_REFUSED), done());
        var request = given.at(STANDING);
        given.changeWaits(true);
        given.facts(1, true, "ACCEPTED");
        request.publish(Messages.RESPONSE_SUBMITTED, Map.of("submittedVersion", "2"))
                .standsAt(STANDING, CORRECTION);
        request.publish(Messages.RESPONSE_SUBMITTED, Map.of("submittedVersion", "3"))
                .standsAt(STANDING, CORRECTION, UNAPPROVED);

        request.complete(CORRECTION).hasPassed("serviceTask_SendToApprove", 2);
        engine.passTime(DAY);

        request.hasPassed(REMINDER, 2);
        assertThat(engine.workers.given(Jobs.SEND_TO_APPROVE))
                .extracting("step")
                .containsExactly("2", "3", "2");
        assertThat(engine.workers.given(Jobs.SEND_REMINDER))
                .extracting("step")
                .containsExactlyInAnyOrder("change-2-3", "change-3-3");
    }

    @Test
    void aReminderToAWrongAddressIsForTheCoordinatorToo() {
        var request = given.at(UNAPPROVED);
        engine.workers.on(Jobs.SEND_REMINDER, refused(Refusals.ADDRESS_REFUSED), done());
        engine.passTime(DAY);

        request.standsAt(STANDING, CORRECTION).complete(CORRECTION).standsAt(STANDING, UNAPPROVED);
        engine.passTime(DAY);

        request.hasPassed(REMINDER).standsAt(STANDING, UNAPPROVED);
    }

    @Test
    void aProcessWhoseResponseStandsEndsWithItsApproversLoop() {
        given.settled();
        var request = given.waiting()
                .publish(Messages.RESPONSE_SUBMITTED, Map.of("submittedVersion", "1"))
                .standsAt(WAITING, UNAPPROVED);

        request.publish(Messages.RESPONSE_APPROVED).hasPassed("endEvent_Answered");
        engine.passTime(DAY);

        request.endsAt("endEvent_Answered");
    }
}
