package se.arshjul.planservice.alignment;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.ListFollowingElementsRequest;
import se.arshjul.plan.v1.ListFollowingElementsResponse;
import se.arshjul.plan.v1.SummarizeAlignmentChangesRequest;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.page.Page;

/** AlignmentService over gRPC: reads the request, asks the report, writes the reply. */
@GrpcService
class AlignmentGrpcService extends AlignmentServiceGrpc.AlignmentServiceImplBase {

    private final AlignmentReport report;
    private final PlanRepository plans;
    private final ElementRepository elements;

    AlignmentGrpcService(AlignmentReport report, PlanRepository plans, ElementRepository elements) {
        this.report = report;
        this.plans = plans;
        this.elements = elements;
    }

    @Override
    public void summarizeAlignment(
            SummarizeAlignmentRequest request, StreamObserver<SummarizeAlignmentResponse> replies) {
        var alignment = report.of(
                VersionName.parse(request.getName()), AlignmentProtos.toVersion(request.getFollowedVersion()));
        reply(replies, AlignmentProtos.toProto(alignment));
    }

    @Override
    public void summarizeAlignmentChanges(
            SummarizeAlignmentChangesRequest request, StreamObserver<SummarizeAlignmentChangesResponse> replies) {
        var changes = report.changes(
                VersionName.parse(request.getName()),
                AlignmentProtos.toVersion(request.getFollowedVersion()),
                AlignmentProtos.toVersion(request.getEarlierVersion()),
                AlignmentProtos.toVersion(request.getEarlierFollowedVersion()));
        reply(replies, AlignmentChangeProtos.toProto(changes));
    }

    @Override
    public void listFollowingElements(
            ListFollowingElementsRequest request, StreamObserver<ListFollowingElementsResponse> replies) {
        var plan = plans.get(PlanName.parse(request.getParent())).name();
        var query = "following " + plan + " " + request.getElementId();
        var page = Page.parse(query, request.getPageSize(), request.getPageToken());
        reply(replies, AlignmentProtos.toProto(elements.listFollowing(plan, request.getElementId(), page)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
