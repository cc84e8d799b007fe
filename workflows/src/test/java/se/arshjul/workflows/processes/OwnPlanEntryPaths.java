package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.ownplanentry.OwnPlanEntry;
import se.arshjul.workflows.ownplanentry.OwnPlanEntry.Jobs;
import se.arshjul.workflows.ownplanentry.OwnPlanEntry.Messages;

/** What an accepted response states is taken in, whatever becomes of the request. */
abstract class OwnPlanEntryPaths {

    private final ProcessHarness engine;

    OwnPlanEntryPaths(ProcessHarness engine) {
        this.engine = engine;
    }

    @BeforeEach
    void answering() {
        engine.workers.forget();
        engine.workers.on(Jobs.STATE_OWN_PLAN, done());
    }

    @Test
    void anAcceptedResponseIsTakenIn() {
        var request = engine.matter("surveys/2026/requests/kommun-%d");

        var run = accepted(request, 2);

        run.endsAt("endEvent_OwnPlanStated");
        assertThat(engine.workers.given(Jobs.STATE_OWN_PLAN))
                .singleElement()
                .satisfies(job -> assertThat(job)
                        .containsEntry("subject", run.subject)
                        .containsEntry("request", request)
                        .containsEntry("version", 2));
    }

    @Test
    void anotherResponseOfTheSameRequestDoesNotWaitForTheOneBefore() {
        var request = engine.matter("surveys/2026/requests/kommun-%d");
        engine.workers.forget();

        var first = accepted(request, 1).standsAt("serviceTask_StateOwnPlan");
        var second = accepted(request, 2).standsAt("serviceTask_StateOwnPlan");

        engine.workers.on(Jobs.STATE_OWN_PLAN, done());
        first.endsAt("endEvent_OwnPlanStated");
        second.endsAt("endEvent_OwnPlanStated");
    }

    private ProcessRun accepted(String request, int version) {
        var response = request + "/responses/" + version;
        return engine.start(
                OwnPlanEntry.PROCESS,
                Messages.RESPONSE_ACCEPTED,
                response,
                Map.of("response", response, "request", request, "version", version));
    }
}
