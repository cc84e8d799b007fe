package se.arshjul.planservice.ownplan;

import java.time.Instant;
import java.util.UUID;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;

/** Statements as the workflows hand them in. */
public final class OwnPlanCalls {

    public static final String PLAN_VERSION = "plans/nhp-patientsakerhet/versions/3";

    private OwnPlanCalls() {}

    /** A body of one kind, such as {@code region-uppsala}, states in a year that it has a plan, or that it has none. */
    public static StateOwnPlanRequest.Builder stating(String body, int year, int version, Existence existence) {
        return StateOwnPlanRequest.newBuilder()
                .setName("ownPlans/" + body)
                .setActor("actors/" + body)
                .setRecipientKind(body.startsWith("region") ? "region" : "municipality")
                .setDisplayName(body)
                .setStatement(OwnPlanStatement.newBuilder()
                        .setRequest("surveys/" + year + "/requests/" + body)
                        .setVersion(version)
                        .setYear(year)
                        .setReference(year + "-0042-7")
                        .setApproveTime(ProtoTime.toProto(Instant.parse(year + "-10-20T08:00:00Z")))
                        .setExistence(existence)
                        .setPlanVersion(PLAN_VERSION))
                .setRequestId(UUID.randomUUID().toString());
    }

    public static OwnPlan state(OwnPlanServiceBlockingStub ownPlans, StateOwnPlanRequest.Builder request) {
        return As.engine().on(ownPlans).stateOwnPlan(request.build());
    }
}
