package se.arshjul.workflows.ownplanentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.GetStatedPlanRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.followuprequest.FollowUpRequest;

/** What an accepted response states of the body's own plan gets to the register of plans. */
@WorkflowsTest
class StateOwnPlanIT {

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

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void back() {
        services.comeBack(StateOwnPlanRequest.class);
    }

    @Test
    void anAcceptedResponseBecomesThePlansEntryInThePlanService() {
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        var plan = stated.stating(request, 1);

        told.accepted(request, 1);
        awaitHandedIn(request, 1);

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
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        stated.stating(request, 1);
        services.loseNext(StateOwnPlanRequest.class);

        told.accepted(request, 1);
        awaitHandedIn(request, 2);

        assertThat(handedIn(request)).containsOnly(handedIn(request).getFirst());
    }

    @Test
    void whatWasAcceptedWhileThePlanServiceWasAwayIsTakenInVersionByVersion() {
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        stated.stating(request, 1);
        stated.stating(request, 2);
        services.goAway(StateOwnPlanRequest.class);
        told.accepted(request, 1);
        told.accepted(request, 2);
        await().until(() -> asked(request).equals(Set.of(1, 2)));

        services.comeBack(StateOwnPlanRequest.class);
        awaitHandedIn(request, 2);

        assertThat(handedIn(request))
                .extracting(call -> call.getStatement().getVersion())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aRequestComesToItsEndWhileThePlanServiceIsAway() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        stated.stating(request, 1);
        given.clean(request);
        services.goAway(StateOwnPlanRequest.class);
        var ended = settled();
        told.dispatched(request);
        told.event("followup.responseApproved", request.getName());
        told.accepted(request, 1);

        await().until(() -> settled() == ended + 1);

        assertThat(handedIn(request)).isEmpty();
    }

    @Test
    void aResponseToASurveyThatDoesNotAskIsNotTakenIn() {
        var request = given.request(given.survey(), Request.State.ACCEPTED);

        told.accepted(request, 1);
        await().until(() -> ended(request, 1));

        assertThat(handedIn(request)).isEmpty();
    }

    @Test
    void whatIsToldTwiceIsTakenInOnce() {
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        stated.stating(request, 1);
        var subject = request.getName() + "/responses/1";
        var id = told.accepted(request, 1);
        awaitHandedIn(request, 1);

        told.again(id, "followup.responseAccepted", subject, Map.of("request", request.getName(), "version", 1));

        assertThat(jdbc.sql("SELECT count(*) FROM event_intake WHERE subject = :subject")
                        .param("subject", subject)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void awaitHandedIn(Request request, int times) {
        await().until(() -> {
            engine.increaseTime(PAUSE);
            return handedIn(request).size() == times;
        });
    }

    /** How many requests have come to the end at which nothing can be replaced any more. */
    private long settled() {
        return engine.completed(FollowUpRequest.PROCESS).stream()
                .filter("endEvent_ReplacingOver"::equals)
                .count();
    }

    private boolean ended(Request request, int version) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM process_step
                                        WHERE subject = :subject AND origin = 'JOB' AND state = 'DONE')
                        """)
                .param("subject", request.getName() + "/responses/" + version)
                .query(Boolean.class)
                .single();
    }

    /** The versions of which it has been asked what they state. */
    private Set<Integer> asked(Request request) {
        return services.calls(GetStatedPlanRequest.class).stream()
                .filter(call -> call.getName().equals(request.getName()))
                .map(GetStatedPlanRequest::getVersion)
                .collect(Collectors.toSet());
    }

    private List<StateOwnPlanRequest> handedIn(Request request) {
        return services.calls(StateOwnPlanRequest.class).stream()
                .filter(call -> call.getStatement().getRequest().equals(request.getName()))
                .toList();
    }
}
