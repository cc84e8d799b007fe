package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;

import org.junit.jupiter.api.Test;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** How a body hears that it has been noted that it will not answer. */
abstract class RequestDeclinedPaths {

    private static final String CORRECTION = "userTask_CorrectContactForDeclined";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestDeclinedPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void theBodyIsToldOnceAndTheProcessEnds() {
        var request = given.waiting();

        request.publish(Messages.REQUEST_DECLINED).publish(Messages.REQUEST_DECLINED);

        request.endsAt("endEvent_Declined");
        assertThat(engine.workers.given(Jobs.SEND_DECLINED))
                .extracting("request")
                .containsExactly(request.subject);
        assertThat(engine.workers.given(Jobs.SEND_DECLINED)).extracting("actor").containsExactly("actors/region");
    }

    @Test
    void aWrongAddressIsCorrectedByTheCoordinatorAndTheLetterSentAgain() {
        engine.workers.on(Jobs.SEND_DECLINED, refused(Refusals.ADDRESS_REFUSED), done());
        var request = given.waiting().publish(Messages.REQUEST_DECLINED).standsAt(CORRECTION);

        assertThat(request.local(CORRECTION, "subject")).isEqualTo("\"" + request.subject + "\"");
        assertThat(request.job(CORRECTION).getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"role:coordinator\"]")
                .containsEntry("io.camunda.zeebe:formKey", "contact-correction");
        request.complete(CORRECTION).endsAt("endEvent_Declined");

        assertThat(engine.workers.given(Jobs.SEND_DECLINED)).hasSize(2);
    }
}
