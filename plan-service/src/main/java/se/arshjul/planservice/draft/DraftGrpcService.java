package se.arshjul.planservice.draft;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.AdoptVersionRequest;
import se.arshjul.plan.v1.CirculateVersionRequest;
import se.arshjul.plan.v1.CreateDraftRequest;
import se.arshjul.plan.v1.DeleteDraftRequest;
import se.arshjul.plan.v1.DraftServiceGrpc;
import se.arshjul.plan.v1.PublishVersionRequest;
import se.arshjul.plan.v1.ReopenVersionRequest;
import se.arshjul.plan.v1.UpdateDraftRequest;
import se.arshjul.plan.v1.Version;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanProtos;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.request.RequestId;

/** DraftService over gRPC: asks who writes, reads the request, calls one command, writes the reply. */
@GrpcService
class DraftGrpcService extends DraftServiceGrpc.DraftServiceImplBase {

    private final DraftGuard guard;
    private final CreateDraft createDraft;
    private final UpdateDraft updateDraft;
    private final DeleteDraft deleteDraft;
    private final CirculateVersion circulateVersion;
    private final ReopenVersion reopenVersion;
    private final AdoptVersion adoptVersion;
    private final PublishVersion publishVersion;

    DraftGrpcService(
            DraftGuard guard,
            CreateDraft createDraft,
            UpdateDraft updateDraft,
            DeleteDraft deleteDraft,
            CirculateVersion circulateVersion,
            ReopenVersion reopenVersion,
            AdoptVersion adoptVersion,
            PublishVersion publishVersion) {
        this.guard = guard;
        this.createDraft = createDraft;
        this.updateDraft = updateDraft;
        this.deleteDraft = deleteDraft;
        this.circulateVersion = circulateVersion;
        this.reopenVersion = reopenVersion;
        this.adoptVersion = adoptVersion;
        this.publishVersion = publishVersion;
    }

    @Override
    public void createDraft(CreateDraftRequest request, StreamObserver<Version> replies) {
        guard.write(PlanName.parse(request.getParent()));
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(createDraft.handle(id, DraftProtos.toCommand(request))));
    }

    @Override
    public void updateDraft(UpdateDraftRequest request, StreamObserver<Version> replies) {
        guard.write(plan(request.getVersion().getName()));
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(updateDraft.handle(id, DraftProtos.toCommand(request))));
    }

    @Override
    public void deleteDraft(DeleteDraftRequest request, StreamObserver<Empty> replies) {
        guard.write(plan(request.getName()));
        var id = RequestId.parse(request.getRequestId());
        deleteDraft.handle(id, DraftProtos.toCommand(request));
        reply(replies, Empty.getDefaultInstance());
    }

    @Override
    public void circulateVersion(CirculateVersionRequest request, StreamObserver<Version> replies) {
        guard.circulate(plan(request.getName()));
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(circulateVersion.handle(id, DraftProtos.toCommand(request))));
    }

    @Override
    public void reopenVersion(ReopenVersionRequest request, StreamObserver<Version> replies) {
        guard.circulate(plan(request.getName()));
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(reopenVersion.handle(id, DraftProtos.toCommand(request))));
    }

    @Override
    public void adoptVersion(AdoptVersionRequest request, StreamObserver<Version> replies) {
        guard.decide(plan(request.getName()));
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(adoptVersion.handle(id, DraftProtos.toCommand(request))));
    }

    @Override
    public void publishVersion(PublishVersionRequest request, StreamObserver<Version> replies) {
        guard.decide(plan(request.getName()));
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(publishVersion.handle(id, DraftProtos.toCommand(request))));
    }

    private static PlanName plan(String version) {
        return VersionName.parse(version).plan();
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
