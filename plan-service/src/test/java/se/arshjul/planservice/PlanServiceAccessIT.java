package se.arshjul.planservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.AccessWalk.callers;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.planservice.ownplan.OwnPlanCalls;
import se.arshjul.testkit.AccessWalk;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class PlanServiceAccessIT {

    private static final Set<String> THE_PUBLIC = callers(".*");

    private static final Set<String> ANSWER_READERS =
            callers("staff (coordinator|analyst)|body (respondent|approver|contact)");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("GetPlan", THE_PUBLIC),
            Map.entry("ListPlans", THE_PUBLIC),
            Map.entry("GetVersion", THE_PUBLIC),
            Map.entry("ListVersions", THE_PUBLIC),
            Map.entry("GetElement", THE_PUBLIC),
            Map.entry("ListElements", THE_PUBLIC),
            Map.entry("ListDataSources", THE_PUBLIC),
            Map.entry("SummarizeAlignment", THE_PUBLIC),
            Map.entry("SummarizeAlignmentChanges", THE_PUBLIC),
            Map.entry("ListFollowingElements", THE_PUBLIC),
            Map.entry("ListCoverage", THE_PUBLIC),
            Map.entry("SummarizeCoverage", THE_PUBLIC),
            Map.entry("ListChanges", THE_PUBLIC),
            Map.entry("GetProgress", THE_PUBLIC),
            Map.entry("ListProgress", THE_PUBLIC),
            Map.entry("ListProgressEntries", callers("staff .*")),
            Map.entry("PreviewProgress", callers("staff .*")),
            Map.entry("ConfirmProgress", callers("staff coordinator")),
            Map.entry("StateOwnPlan", Set.of("engine")),
            Map.entry("GetOwnPlan", ANSWER_READERS),
            Map.entry("ListOwnPlans", ANSWER_READERS),
            Map.entry("ListOwnPlanStatements", ANSWER_READERS));

    private static final String OWN_PLAN = "ownPlans/region-uppsala";

    @Autowired
    AccessWalk walk;

    @Autowired
    OwnPlanServiceBlockingStub ownPlans;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        OwnPlanCalls.state(ownPlans, OwnPlanCalls.stating("region-uppsala", 2026, 1, Existence.OWN));
        var asked = Map.of("name", OWN_PLAN, "parent", OWN_PLAN, "actor", AccessWalk.BODY);

        assertThat(walk.letIn(method -> method.service().equals(OwnPlanServiceGrpc.SERVICE_NAME) ? asked : Map.of()))
                .isEqualTo(ALLOWED);
    }
}
