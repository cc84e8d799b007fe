package se.arshjul.workflows.followuprequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** What an accepted response states of the body's own plan gets to the register of plans. */
@WorkflowsTest
class StateOwnPlanIT {

    /** Later than any test gets with the engine's clock. */
    private static final Instant LATER = Instant.parse("2126-10-30T23:00:00Z");

    /** After the pause before a job is tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(6);

    @Autowired
    Given given;

    @Autowired
    GivenReach stated;

    @Autowired
    Told told;

    @Autowired
    FakeServices services;

    @Autowired
    TestEngine engine;

    @Test
    void anAcceptedResponseBecomesThePlansEntryInThePlanService() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        var plan = stated.stating(request, 1);

        accepted(request);

        assertThat(handedIn(request)).singleElement().satisfies(call -> {
            assertThat(call.getName()).isEqualTo(request.getName().replaceFirst(".*/", "ownPlans/"));
            assertThat(call.getActor()).isEqualTo(request.getActor());
            assertThat(call.getRecipientKind()).isEqualTo("region");
            assertThat(call.getStatement().getRequest()).isEqualTo(request.getName());
            assertThat(call.getStatement().getVersion()).isEqualTo(1);
            assertThat(call.getStatement().getReference()).isEqualTo(plan.getReference());
            assertThat(call.getStatement().getExistence()).isEqualTo(Existence.OWN);
            assertThat(call.getStatement().getElementsList()).containsExactly("p-culture");
        });
    }

    @Test
    void aJobThatIsDoneTwiceAsksForOneAndTheSameStatement() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        stated.stating(request, 1);
        services.loseNext(StateOwnPlanRequest.class);

        accepted(request);

        assertThat(handedIn(request)).hasSize(2);
        assertThat(handedIn(request)).containsOnly(handedIn(request).getFirst());
    }

    @Test
    void aPlanServiceThatIsAwayPutsItOffAndLosesNothing() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        stated.stating(request, 1);
        services.failNext(StateOwnPlanRequest.class, Status.UNAVAILABLE);
        services.failNext(StateOwnPlanRequest.class, Status.DEADLINE_EXCEEDED);

        accepted(request);

        assertThat(handedIn(request)).hasSize(1);
    }

    @Test
    void aResponseThatReplacesAnAcceptedOneIsStatedToo() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        stated.stating(request, 1);
        accepted(request);

        stated.stating(request, 2);
        told.event("followup.responseApproved", request.getName());
        await().until(() -> waits(request) == 2);

        assertThat(handedIn(request))
                .extracting(call -> call.getStatement().getVersion())
                .containsExactly(1, 2);
    }

    @Test
    void aResponseThatSaysNothingOfAPlanGoesOnAllTheSame() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);

        accepted(request);

        assertThat(handedIn(request)).isEmpty();
    }

    /** The body signs off, and the process comes as far as waiting for another response. */
    private void accepted(Request request) {
        given.clean(request);
        given.replaceable(request, LATER);
        told.dispatched(request);
        told.event("followup.responseApproved", request.getName());
        await().until(() -> {
            engine.increaseTime(PAUSE);
            return waits(request) == 1;
        });
    }

    private int waits(Request request) {
        return engine.timers(request.getName(), "event_ReplacingTimePassed").size();
    }

    private List<StateOwnPlanRequest> handedIn(Request request) {
        return services.calls(StateOwnPlanRequest.class).stream()
                .filter(call -> call.getStatement().getRequest().equals(request.getName()))
                .toList();
    }
}
