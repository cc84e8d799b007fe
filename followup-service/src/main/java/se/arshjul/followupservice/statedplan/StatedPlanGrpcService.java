package se.arshjul.followupservice.statedplan;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.GetStatedPlanRequest;
import se.arshjul.followup.v1.StatedPlan;
import se.arshjul.followup.v1.StatedPlanServiceGrpc;

/** StatedPlanService over gRPC: reads the request, calls one query, writes the reply. */
@GrpcService
class StatedPlanGrpcService extends StatedPlanServiceGrpc.StatedPlanServiceImplBase {

    private final ReadStatedPlan plans;

    StatedPlanGrpcService(ReadStatedPlan plans) {
        this.plans = plans;
    }

    @Override
    public void getStatedPlan(GetStatedPlanRequest request, StreamObserver<StatedPlan> replies) {
        replies.onNext(StatedPlanProtos.toProto(plans.get(request.getName(), request.getVersion())));
        replies.onCompleted();
    }
}
