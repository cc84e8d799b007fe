package se.arshjul.workflows.inbox;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.workflow.v1.AcknowledgeTakeOverRequest;
import se.arshjul.workflow.v1.AcknowledgeTakeOverResponse;
import se.arshjul.workflow.v1.ChangeWorkItemsRequest;
import se.arshjul.workflow.v1.ChangeWorkItemsResponse;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ListTakeOversRequest;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemChangesRequest;
import se.arshjul.workflow.v1.ListWorkItemChangesResponse;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.PreviewWorkItemChangesRequest;
import se.arshjul.workflow.v1.PreviewWorkItemChangesResponse;
import se.arshjul.workflow.v1.ReleaseWorkItemRequest;
import se.arshjul.workflow.v1.SetFollowUpRequest;
import se.arshjul.workflow.v1.SummarizeWorkItemsRequest;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.TakeOverWorkItemRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;
import se.arshjul.workflows.draft.ItemDrafts;
import se.arshjul.workflows.history.ItemHistory;
import se.arshjul.workflows.history.TakeOvers;

/** WorkItemService over gRPC. */
@GrpcService
class WorkItemGrpcService extends WorkItemServiceGrpc.WorkItemServiceImplBase {

    private final WorkItemRepository items;
    private final WorkItemList lists;
    private final ClaimWorkItem claimWorkItem;
    private final ReleaseWorkItem releaseWorkItem;
    private final TakeOverWorkItem takeOverWorkItem;
    private final AcknowledgeTakeOver acknowledgeTakeOver;
    private final SetFollowUp setFollowUp;
    private final PreviewWorkItemChanges previewWorkItemChanges;
    private final ChangeWorkItems changeWorkItems;
    private final CompleteWorkItem completeWorkItem;
    private final ItemHistory history;
    private final TakeOvers takeOvers;
    private final ItemDrafts drafts;
    private final InstantSource clock;

    WorkItemGrpcService(
            WorkItemRepository items,
            WorkItemList lists,
            ClaimWorkItem claimWorkItem,
            ReleaseWorkItem releaseWorkItem,
            TakeOverWorkItem takeOverWorkItem,
            AcknowledgeTakeOver acknowledgeTakeOver,
            SetFollowUp setFollowUp,
            PreviewWorkItemChanges previewWorkItemChanges,
            ChangeWorkItems changeWorkItems,
            CompleteWorkItem completeWorkItem,
            ItemHistory history,
            TakeOvers takeOvers,
            ItemDrafts drafts,
            InstantSource clock) {
        this.items = items;
        this.lists = lists;
        this.claimWorkItem = claimWorkItem;
        this.releaseWorkItem = releaseWorkItem;
        this.takeOverWorkItem = takeOverWorkItem;
        this.acknowledgeTakeOver = acknowledgeTakeOver;
        this.setFollowUp = setFollowUp;
        this.previewWorkItemChanges = previewWorkItemChanges;
        this.changeWorkItems = changeWorkItems;
        this.completeWorkItem = completeWorkItem;
        this.history = history;
        this.takeOvers = takeOvers;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void getWorkItem(GetWorkItemRequest request, StreamObserver<WorkItem> replies) {
        var item = items.find(WorkItemName.parse(request.getName())).orElseThrow(WorkItemRefusals::notAllowed);
        CandidateGroups.permitted(item);
        reply(replies, WorkItemProtos.toProto(item, today(), drafts(List.of(item))));
    }

    @Override
    public void listWorkItems(ListWorkItemsRequest request, StreamObserver<ListWorkItemsResponse> replies) {
        var query = WorkItemQueryProtos.toQuery(request, today());
        var page = Page.parse(query.text(), request.getPageSize(), request.getPageToken());
        var found = lists.list(query, page);
        reply(replies, WorkItemProtos.toProto(found, lists.count(query), today(), drafts(found.items())));
    }

    @Override
    public void summarizeWorkItems(
            SummarizeWorkItemsRequest request, StreamObserver<SummarizeWorkItemsResponse> replies) {
        var query = WorkItemQueryProtos.toQuery(request, today());
        var views = Arrays.stream(WorkItemQuery.View.values())
                .map(view -> WorkItemQueryProtos.toProto(view, lists.count(query.in(view))))
                .toList();
        reply(replies, WorkItemQueryProtos.toProto(views, lists.kinds(query.ofEveryKind())));
    }

    @Override
    public void claimWorkItem(ClaimWorkItemRequest request, StreamObserver<WorkItem> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new ClaimWorkItem.Command(WorkItemName.parse(request.getName()));
        reply(replies, WorkItemProtos.toProto(claimWorkItem.handle(id, command), today()));
    }

    @Override
    public void releaseWorkItem(ReleaseWorkItemRequest request, StreamObserver<WorkItem> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new ReleaseWorkItem.Command(WorkItemName.parse(request.getName()));
        reply(replies, WorkItemProtos.toProto(releaseWorkItem.handle(id, command), today()));
    }

    @Override
    public void takeOverWorkItem(TakeOverWorkItemRequest request, StreamObserver<WorkItem> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new TakeOverWorkItem.Command(WorkItemName.parse(request.getName()), request.getHolder());
        reply(replies, WorkItemProtos.toProto(takeOverWorkItem.handle(id, command), today()));
    }

    @Override
    public void listWorkItemChanges(
            ListWorkItemChangesRequest request, StreamObserver<ListWorkItemChangesResponse> replies) {
        var item = items.find(WorkItemName.parse(request.getName())).orElseThrow(WorkItemRefusals::notAllowed);
        CandidateGroups.permitted(item);
        var page = Page.parse("changes|" + item.id(), request.getPageSize(), request.getPageToken());
        reply(replies, ItemHistoryProtos.toProto(history.list(item.id(), page)));
    }

    @Override
    public void listTakeOvers(ListTakeOversRequest request, StreamObserver<ListTakeOversResponse> replies) {
        var person = Caller.current().subject();
        var page = Page.parse("takeOvers|" + person, request.getPageSize(), request.getPageToken());
        reply(replies, ItemHistoryProtos.takeOvers(takeOvers.unread(person, page)));
    }

    @Override
    public void acknowledgeTakeOver(
            AcknowledgeTakeOverRequest request, StreamObserver<AcknowledgeTakeOverResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        acknowledgeTakeOver.handle(id, new AcknowledgeTakeOver.Command(WorkItemName.parse(request.getName())));
        reply(replies, AcknowledgeTakeOverResponse.getDefaultInstance());
    }

    @Override
    public void setFollowUp(SetFollowUpRequest request, StreamObserver<WorkItem> replies) {
        var id = RequestId.parse(request.getRequestId());
        var followed = setFollowUp.handle(id, WorkItemProtos.toCommand(request));
        reply(replies, WorkItemProtos.toProto(followed, today()));
    }

    @Override
    public void previewWorkItemChanges(
            PreviewWorkItemChangesRequest request, StreamObserver<PreviewWorkItemChangesResponse> replies) {
        var change = BulkProtos.toChange(request, today());
        var response = PreviewWorkItemChangesResponse.newBuilder();
        previewWorkItemChanges
                .handle(request.getNamesList(), change)
                .forEach(outcome -> response.addOutcomes(BulkProtos.toProto(outcome, today())));
        reply(replies, response.build());
    }

    @Override
    public void changeWorkItems(ChangeWorkItemsRequest request, StreamObserver<ChangeWorkItemsResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var change = BulkProtos.toChange(request, today());
        var response = ChangeWorkItemsResponse.newBuilder();
        changeWorkItems
                .handle(id, request.getNamesList(), change)
                .forEach(outcome -> response.addOutcomes(BulkProtos.toProto(outcome, today())));
        reply(replies, response.build());
    }

    @Override
    public void completeWorkItem(CompleteWorkItemRequest request, StreamObserver<WorkItem> replies) {
        var id = RequestId.parse(request.getRequestId());
        var done = completeWorkItem.handle(id, WorkItemProtos.toCommand(request));
        reply(replies, WorkItemProtos.toProto(done, today()));
    }

    private Map<UUID, Instant> drafts(List<se.arshjul.workflows.inbox.WorkItem> found) {
        return drafts.savedAt(
                found.stream().map(se.arshjul.workflows.inbox.WorkItem::id).toList(),
                Caller.current().subject());
    }

    private LocalDate today() {
        return WorkingDays.dateOf(clock.instant());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
