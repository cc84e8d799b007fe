package se.arshjul.planservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.client.GrpcChannelFactory;
import se.arshjul.plan.v1.ConfirmProgressRequest;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.Progress;
import se.arshjul.plan.v1.ProgressServiceGrpc.ProgressServiceBlockingStub;
import se.arshjul.planservice.draft.DraftCalls;
import se.arshjul.planservice.ownplan.OwnPlanCalls;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class PlanServicePageTokenIT {

    private static final String PLAN = "plans/nhp-patientsakerhet";

    @Autowired
    PageTokenWalk walk;

    @Autowired
    ProgressServiceBlockingStub progress;

    @Autowired
    OwnPlanServiceBlockingStub ownPlans;

    @Autowired
    GrpcChannelFactory channels;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        confirm("n1", "\"0\"");
        confirm("n1", "\"1\"");
        confirm("n2", "\"0\"");
        OwnPlanCalls.state(ownPlans, OwnPlanCalls.stating("kommun-ale", 2026, 1, Existence.OWN));
        OwnPlanCalls.state(ownPlans, OwnPlanCalls.stating("kommun-ale", 2027, 1, Existence.OWN));
        OwnPlanCalls.state(ownPlans, OwnPlanCalls.stating("kommun-alvesta", 2026, 1, Existence.NONE));

        write("m1-1");

        assertThat(walk.findings(method -> List.of(new Asked(
                        As.staff("coordinator"),
                        Map.of("parent", parent(method.name()), "other_version", PLAN + "/versions/2")))))
                .isEmpty();
    }

    private static String parent(String method) {
        return switch (method) {
            case "ListElements", "ListChanges", "ListCoverage" -> PLAN + "/versions/3";
            case "ListElementRevisions" -> PLAN + "/versions/4/elements/m1-1";
            case "ListProgressEntries" -> PLAN + "/progress/n1";
            case "ListOwnPlanStatements" -> "ownPlans/kommun-ale";
            default -> PLAN;
        };
    }

    /** Writes an element of the next version twice. */
    private void write(String element) {
        var agency = new DraftCalls(channels.createChannel("default"), As.staff("coordinator"));
        var draft = agency.start(PLAN);
        agency.update(agency.element(draft, element).toBuilder().setLabel("Först"));
        agency.update(agency.element(draft, element).toBuilder().setLabel("Sedan"));
    }

    private void confirm(String element, String etag) {
        As.staff("coordinator")
                .on(progress)
                .confirmProgress(ConfirmProgressRequest.newBuilder()
                        .setName(PLAN + "/progress/" + element)
                        .setState(Progress.State.UNKNOWN)
                        .setYear(2026)
                        .setEtag(etag)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }
}
