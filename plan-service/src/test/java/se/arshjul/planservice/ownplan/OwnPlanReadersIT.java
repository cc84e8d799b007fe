package se.arshjul.planservice.ownplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.ownplan.OwnPlanCalls.stating;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.GetOwnPlanRequest;
import se.arshjul.plan.v1.ListOwnPlanStatementsRequest;
import se.arshjul.plan.v1.ListOwnPlansRequest;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What bodies state of their plans is seen by those who may read the answers that it is made of. */
@ServiceTest
class OwnPlanReadersIT {

    @Autowired
    OwnPlanServiceBlockingStub ownPlans;

    @Test
    void aBodySeesItsOwnEntryAndNoOther() {
        state(stating("kommun-falun", 2026, 1, Existence.OWN));
        var own = As.person("actors/kommun-falun", "respondent").on(ownPlans);
        var foreign = As.person("actors/kommun-mora", "respondent", "contact", "approver")
                .on(ownPlans);

        assertThat(own.getOwnPlan(named("kommun-falun")).getSinceYear()).isEqualTo(2026);
        assertThat(own.listOwnPlanStatements(of("kommun-falun")).getOwnPlanStatementsCount())
                .isEqualTo(1);
        for (var name : List.of("kommun-falun", "kommun-finns-inte", "Inget Namn")) {
            assertThat(refusalOf(() -> foreign.getOwnPlan(named(name)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            assertThat(refusalOf(() -> foreign.listOwnPlanStatements(of(name))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
        for (var actor : List.of("", "actors/kommun-falun")) {
            assertThat(refusalOf(() -> foreign.listOwnPlans(
                            ListOwnPlansRequest.newBuilder().setActor(actor).build())))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void theAgencyIsToldWhenABodyHasStatedNothing() {
        assertThat(refusalOf(() -> As.staff("analyst").on(ownPlans).getOwnPlan(named("kommun-inget"))))
                .isEqualTo("NOT_FOUND OWN_PLAN_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary", "communicator", "decision-maker"})
    void whoDoesNotReadAnswersAtTheAgencyDoesNotReadWhatTheyState(String role) {
        state(stating("kommun-gagnef", 2026, 1, Existence.OWN));

        assertThat(refusalOf(() -> As.staff(role).on(ownPlans).getOwnPlan(named("kommun-gagnef"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private void state(StateOwnPlanRequest.Builder request) {
        OwnPlanCalls.state(ownPlans, request);
    }

    private static GetOwnPlanRequest named(String body) {
        return GetOwnPlanRequest.newBuilder().setName("ownPlans/" + body).build();
    }

    private static ListOwnPlanStatementsRequest of(String body) {
        return ListOwnPlanStatementsRequest.newBuilder()
                .setParent("ownPlans/" + body)
                .build();
    }
}
