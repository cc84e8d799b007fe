package se.arshjul.portal.session;

import io.grpc.stub.StreamObserver;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

/** One plan. */
class FakePlans extends PlanServiceGrpc.PlanServiceImplBase {

    boolean refuseFirst;

    @Override
    public void getPlan(GetPlanRequest request, StreamObserver<Plan> replies) {
        if (refuseFirst) {
            refuseFirst = false;
            replies.onError(RefusalStatus.toStatus(Refusal.unauthenticated("TOKEN_EXPIRED", "The token has expired.")));
            return;
        }
        replies.onNext(Plan.newBuilder().setName(request.getName()).build());
        replies.onCompleted();
    }
}
