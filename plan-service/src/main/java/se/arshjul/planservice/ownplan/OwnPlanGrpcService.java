package se.arshjul.planservice.ownplan;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.GetOwnPlanRequest;
import se.arshjul.plan.v1.ListOwnPlanStatementsRequest;
import se.arshjul.plan.v1.ListOwnPlanStatementsResponse;
import se.arshjul.plan.v1.ListOwnPlansRequest;
import se.arshjul.plan.v1.ListOwnPlansResponse;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** OwnPlanService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class OwnPlanGrpcService extends OwnPlanServiceGrpc.OwnPlanServiceImplBase {

    private final OwnPlanGuard guard;
    private final OwnPlanRepository ownPlans;
    private final StateOwnPlan stateOwnPlan;

    OwnPlanGrpcService(OwnPlanGuard guard, OwnPlanRepository ownPlans, StateOwnPlan stateOwnPlan) {
        this.guard = guard;
        this.ownPlans = ownPlans;
        this.stateOwnPlan = stateOwnPlan;
    }

    @Override
    public void stateOwnPlan(StateOwnPlanRequest request, StreamObserver<OwnPlan> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, OwnPlanProtos.toProto(stateOwnPlan.handle(id, OwnPlanProtos.toCommand(request))));
    }

    @Override
    public void getOwnPlan(GetOwnPlanRequest request, StreamObserver<OwnPlan> replies) {
        reply(replies, OwnPlanProtos.toProto(guard.read(request.getName())));
    }

    @Override
    public void listOwnPlans(ListOwnPlansRequest request, StreamObserver<ListOwnPlansResponse> replies) {
        var filter = guard.list(OwnPlanProtos.toFilter(request));
        var page = Page.parse("own plans " + filter, request.getPageSize(), request.getPageToken());
        reply(replies, OwnPlanProtos.toOwnPlans(ownPlans.list(filter, page)));
    }

    @Override
    public void listOwnPlanStatements(
            ListOwnPlanStatementsRequest request, StreamObserver<ListOwnPlanStatementsResponse> replies) {
        var name = guard.read(request.getParent()).name();
        var page = Page.parse("statements " + name, request.getPageSize(), request.getPageToken());
        reply(replies, OwnPlanProtos.toStatements(ownPlans.statements(name, page)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
