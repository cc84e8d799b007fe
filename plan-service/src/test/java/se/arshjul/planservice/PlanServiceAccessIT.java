package se.arshjul.planservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.AccessWalk.callers;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.DraftElementServiceGrpc;
import se.arshjul.plan.v1.DraftServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.Version;
import se.arshjul.planservice.ownplan.OwnPlanCalls;
import se.arshjul.testkit.AccessWalk;
import se.arshjul.testkit.AnyMethod;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class PlanServiceAccessIT {

    private static final Set<String> THE_PUBLIC = callers(".*");

    private static final Set<String> ANSWER_READERS =
            callers("staff (coordinator|analyst)|body (respondent|approver|contact)");

    /** Of a region's plan, which is asked about; that those of the agency write the country's is said at the drafts. */
    private static final Set<String> WRITERS = callers("body (coordinator|respondent)");

    private static final Set<String> COORDINATORS = callers("body coordinator");

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
            Map.entry("CreateDraft", WRITERS),
            Map.entry("UpdateDraft", WRITERS),
            Map.entry("DeleteDraft", WRITERS),
            Map.entry("CirculateVersion", COORDINATORS),
            Map.entry("ReopenVersion", COORDINATORS),
            Map.entry("AdoptVersion", COORDINATORS),
            Map.entry("PublishVersion", COORDINATORS),
            Map.entry("CreateElement", WRITERS),
            Map.entry("UpdateElement", WRITERS),
            Map.entry("MoveElement", WRITERS),
            Map.entry("DeleteElement", WRITERS),
            Map.entry("ListElementRevisions", callers("body .*")),
            Map.entry("StateOwnPlan", Set.of("engine")),
            Map.entry("GetOwnPlan", ANSWER_READERS),
            Map.entry("ListOwnPlans", ANSWER_READERS),
            Map.entry("ListOwnPlanStatements", ANSWER_READERS));

    private static final String OWN_PLAN = "ownPlans/region-uppsala";

    private static final String PLAN = "plans/region-uppsala-patientsakerhet";
    private static final String VERSION = PLAN + "/versions/99";
    private static final String ELEMENT = VERSION + "/elements/fa1";

    @Autowired
    AccessWalk walk;

    @Autowired
    OwnPlanServiceBlockingStub ownPlans;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        OwnPlanCalls.state(ownPlans, OwnPlanCalls.stating("region-uppsala", 2026, 1, Existence.OWN));

        assertThat(walk.letIn(PlanServiceAccessIT::asked)).isEqualTo(ALLOWED);
    }

    private static Map<String, ?> asked(AnyMethod method) {
        return switch (method.service()) {
            case OwnPlanServiceGrpc.SERVICE_NAME ->
                Map.of("name", OWN_PLAN, "parent", OWN_PLAN, "actor", AccessWalk.BODY);
            case DraftServiceGrpc.SERVICE_NAME ->
                Map.of(
                        "name",
                        VERSION,
                        "parent",
                        PLAN,
                        "version",
                        Version.newBuilder().setName(VERSION).build());
            case DraftElementServiceGrpc.SERVICE_NAME ->
                Map.of(
                        "name",
                        ELEMENT,
                        "parent",
                        method.name().startsWith("List") ? ELEMENT : VERSION,
                        "element",
                        Element.newBuilder().setName(ELEMENT).build());
            default -> Map.of();
        };
    }
}
