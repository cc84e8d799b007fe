package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.dying;
import static se.arshjul.workflows.processes.MockedWorkers.refused;
import static se.arshjul.workflows.processes.RequestScenario.WAITING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** How a request goes out. */
abstract class RequestInvitationPaths {

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestInvitationPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void theInvitationNamesRequestAndActorAndIsSentOnce() {
        var request = given.waiting();

        assertThat(engine.workers.given(Jobs.SEND_INVITATION))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("request", request.subject)
                        .containsEntry("actor", "actors/region"));
    }

    @Test
    void aRefusedAddressIsCorrectedByTheCoordinatorAndInvitedAgain() {
        engine.workers.on(Jobs.SEND_INVITATION, refused(Refusals.ADDRESS_REFUSED), done());
        var request = given.dispatched().standsAt("userTask_CorrectContactForInvitation");
        engine.settle();

        assertThat(request.local("userTask_CorrectContactForInvitation", "subject"))
                .isEqualTo("\"" + request.subject + "\"");
        assertThat(request.job("userTask_CorrectContactForInvitation").getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"role:coordinator\"]")
                .containsEntry("io.camunda.zeebe:formKey", "contact-correction");
        request.complete("userTask_CorrectContactForInvitation").standsAt(WAITING);
        assertThat(engine.workers.given(Jobs.SEND_INVITATION)).hasSize(2);
    }

    @Test
    void anAddressThatIsStillWrongComesBack() {
        engine.workers.on(
                Jobs.SEND_INVITATION, refused(Refusals.ADDRESS_REFUSED), refused(Refusals.ADDRESS_REFUSED), done());
        var request = given.dispatched().complete("userTask_CorrectContactForInvitation");

        request.complete("userTask_CorrectContactForInvitation");

        request.standsAt(WAITING);
    }

    @Test
    void aResponseApprovedWhileTheAddressIsWrongIsNotLost() {
        var request = given.at("userTask_CorrectContactForInvitation").publish(Messages.RESPONSE_APPROVED);

        request.complete("userTask_CorrectContactForInvitation");

        request.endsAt("endEvent_Answered");
    }

    @Test
    void theSameDispatchTwiceInvitesOnce() {
        var request = given.waiting();

        engine.messages.startAll(
                Messages.REQUEST_DISPATCHED, Map.of(request.subject, given.variables(request.subject)));
        engine.settle();

        assertThat(engine.instances(FollowUpRequest.PROCESS, request.subject)).isEqualTo(1);
        assertThat(engine.workers.given(Jobs.SEND_INVITATION)).hasSize(1);
    }

    @Test
    void aWorkerThatDiesAfterSendingIsAskedAgain() {
        engine.workers.on(Jobs.SEND_INVITATION, dying(), done());
        var request = given.dispatched().standsAt("serviceTask_SendInvitation");

        engine.passTime(MockedWorkers.LOCK.plusMinutes(1));

        request.standsAt(WAITING);
        assertThat(engine.workers.given(Jobs.SEND_INVITATION)).hasSize(2);
    }
}
