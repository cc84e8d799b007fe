package se.arshjul.planservice.plan;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.GetElementRequest;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.GetVersionRequest;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListPlansRequest;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.ListVersionsRequest;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.runtime.page.Page;

/** PlanService over gRPC: reads the request, asks one repository, writes the reply. */
@GrpcService
class PlanGrpcService extends PlanServiceGrpc.PlanServiceImplBase {

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final ElementRepository elements;

    PlanGrpcService(PlanRepository plans, VersionRepository versions, ElementRepository elements) {
        this.plans = plans;
        this.versions = versions;
        this.elements = elements;
    }

    @Override
    public void getPlan(GetPlanRequest request, StreamObserver<se.arshjul.plan.v1.Plan> replies) {
        reply(replies, PlanProtos.toProto(plans.get(PlanName.parse(request.getName()))));
    }

    @Override
    public void listPlans(ListPlansRequest request, StreamObserver<ListPlansResponse> replies) {
        var page = Page.parse("plans", request.getPageSize(), request.getPageToken());
        reply(replies, PlanProtos.toPlans(plans.list(page)));
    }

    @Override
    public void getVersion(GetVersionRequest request, StreamObserver<se.arshjul.plan.v1.Version> replies) {
        reply(replies, PlanProtos.toProto(versions.get(VersionName.parse(request.getName()))));
    }

    @Override
    public void listVersions(ListVersionsRequest request, StreamObserver<ListVersionsResponse> replies) {
        var plan = plans.get(PlanName.parse(request.getParent()));
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        reply(replies, PlanProtos.toVersions(versions.list(plan.name(), page)));
    }

    @Override
    public void getElement(GetElementRequest request, StreamObserver<se.arshjul.plan.v1.Element> replies) {
        reply(replies, PlanProtos.toProto(elements.read(ElementName.parse(request.getName()))));
    }

    @Override
    public void listElements(ListElementsRequest request, StreamObserver<ListElementsResponse> replies) {
        var version = versions.get(VersionName.parse(request.getParent()));
        var query = request.getParent() + " " + request.getKind();
        var page = Page.parse(query, request.getPageSize(), request.getPageToken());
        var kind = PlanProtos.toKind(request.getKind());
        reply(replies, PlanProtos.toElements(elements.list(version.name(), kind, page)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
