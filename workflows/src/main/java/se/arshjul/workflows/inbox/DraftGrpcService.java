package se.arshjul.workflows.inbox;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.workflow.v1.DiscardDraftRequest;
import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftServiceGrpc;
import se.arshjul.workflow.v1.GetDraftRequest;
import se.arshjul.workflow.v1.SaveDraftRequest;
import se.arshjul.workflows.draft.ItemDraft;
import se.arshjul.workflows.draft.ItemDrafts;

/** DraftService over gRPC. */
@GrpcService
class DraftGrpcService extends DraftServiceGrpc.DraftServiceImplBase {

    private final WorkItemRepository items;
    private final ItemDrafts drafts;
    private final InboxProperties properties;
    private final SaveDraft saveDraft;
    private final DiscardDraft discardDraft;

    DraftGrpcService(
            WorkItemRepository items,
            ItemDrafts drafts,
            InboxProperties properties,
            SaveDraft saveDraft,
            DiscardDraft discardDraft) {
        this.items = items;
        this.drafts = drafts;
        this.properties = properties;
        this.saveDraft = saveDraft;
        this.discardDraft = discardDraft;
    }

    @Override
    public void getDraft(GetDraftRequest request, StreamObserver<Draft> replies) {
        var item = item(DraftProtos.item(request.getName()));
        reply(replies, toProto(item, drafts.find(item.id(), Caller.current().subject())));
    }

    @Override
    public void saveDraft(SaveDraftRequest request, StreamObserver<Draft> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = DraftProtos.toCommand(request);
        var saved = saveDraft.handle(id, command);
        reply(replies, toProto(item(command.name()), saved));
    }

    @Override
    public void discardDraft(DiscardDraftRequest request, StreamObserver<Empty> replies) {
        var id = RequestId.parse(request.getRequestId());
        discardDraft.handle(id, new DiscardDraft.Command(DraftProtos.item(request.getName())));
        reply(replies, Empty.getDefaultInstance());
    }

    private WorkItem item(WorkItemName name) {
        return CandidateGroups.permitted(items.find(name).orElseThrow(WorkItemRefusals::notAllowed));
    }

    private Draft toProto(WorkItem item, ItemDraft draft) {
        return DraftProtos.toProto(
                item.name(), draft, properties.form(item.task().formKey()).fields());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
