package se.arshjul.planservice.progress;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.ConfirmProgressRequest;
import se.arshjul.plan.v1.GetProgressRequest;
import se.arshjul.plan.v1.ListProgressEntriesRequest;
import se.arshjul.plan.v1.ListProgressEntriesResponse;
import se.arshjul.plan.v1.ListProgressRequest;
import se.arshjul.plan.v1.ListProgressResponse;
import se.arshjul.plan.v1.PreviewProgressRequest;
import se.arshjul.plan.v1.PreviewProgressResponse;
import se.arshjul.plan.v1.Progress;
import se.arshjul.plan.v1.ProgressServiceGrpc;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ProgressService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ProgressGrpcService extends ProgressServiceGrpc.ProgressServiceImplBase {

    private final PlanRepository plans;
    private final KeptElements elements;
    private final ProgressRepository progress;
    private final ConfirmProgress confirmProgress;

    ProgressGrpcService(
            PlanRepository plans, KeptElements elements, ProgressRepository progress, ConfirmProgress confirmProgress) {
        this.plans = plans;
        this.elements = elements;
        this.progress = progress;
        this.confirmProgress = confirmProgress;
    }

    @Override
    public void getProgress(GetProgressRequest request, StreamObserver<Progress> replies) {
        var name = ProgressName.parse(request.getName());
        elements.require(name);
        reply(replies, ProgressProtos.toProto(progress.get(name)));
    }

    @Override
    public void listProgress(ListProgressRequest request, StreamObserver<ListProgressResponse> replies) {
        var plan = plans.get(PlanName.parse(request.getParent())).name();
        var page = Page.parse("progress " + plan, request.getPageSize(), request.getPageToken());
        reply(replies, ProgressProtos.toProgress(progress.list(plan, page)));
    }

    @Override
    public void listProgressEntries(
            ListProgressEntriesRequest request, StreamObserver<ListProgressEntriesResponse> replies) {
        var name = ProgressName.parse(request.getParent());
        elements.require(name);
        var page = Page.parse("entries " + name, request.getPageSize(), request.getPageToken());
        reply(replies, ProgressProtos.toEntries(progress.entries(name, page)));
    }

    @Override
    public void previewProgress(PreviewProgressRequest request, StreamObserver<PreviewProgressResponse> replies) {
        reply(replies, ProgressProtos.toProto(ProgressProtos.toProposal(request)));
    }

    @Override
    public void confirmProgress(ConfirmProgressRequest request, StreamObserver<Progress> replies) {
        var id = RequestId.parse(request.getRequestId());
        var confirmed = confirmProgress.handle(id, ProgressProtos.toCommand(request));
        reply(replies, ProgressProtos.toProto(confirmed));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
