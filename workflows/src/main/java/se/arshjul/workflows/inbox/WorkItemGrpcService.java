package se.arshjul.workflows.inbox;

import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.ReleaseWorkItemRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** WorkItemService over gRPC. */
@GrpcService
class WorkItemGrpcService extends WorkItemServiceGrpc.WorkItemServiceImplBase {

    private final WorkItemRepository items;
    private final WorkItemList lists;
    private final ClaimWorkItem claimWorkItem;
    private final ReleaseWorkItem releaseWorkItem;
    private final CompleteWorkItem completeWorkItem;
    private final InstantSource clock;

    WorkItemGrpcService(
            WorkItemRepository items,
            WorkItemList lists,
            ClaimWorkItem claimWorkItem,
            ReleaseWorkItem releaseWorkItem,
            CompleteWorkItem completeWorkItem,
            InstantSource clock) {
        this.items = items;
        this.lists = lists;
        this.claimWorkItem = claimWorkItem;
        this.releaseWorkItem = releaseWorkItem;
        this.completeWorkItem = completeWorkItem;
        this.clock = clock;
    }

    @Override
    public void getWorkItem(GetWorkItemRequest request, StreamObserver<WorkItem> replies) {
        var item = items.find(WorkItemName.parse(request.getName())).orElseThrow(WorkItemRefusals::notAllowed);
        reply(replies, WorkItemProtos.toProto(CandidateGroups.permitted(item), today()));
    }

    @Override
    public void listWorkItems(ListWorkItemsRequest request, StreamObserver<ListWorkItemsResponse> replies) {
        var query = WorkItemProtos.toQuery(request);
        var page = Page.parse(query.text(), request.getPageSize(), request.getPageToken());
        reply(replies, WorkItemProtos.toProto(lists.list(query, page), lists.count(query), today()));
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
    public void completeWorkItem(CompleteWorkItemRequest request, StreamObserver<WorkItem> replies) {
        var id = RequestId.parse(request.getRequestId());
        var done = completeWorkItem.handle(id, WorkItemProtos.toCommand(request));
        reply(replies, WorkItemProtos.toProto(done, today()));
    }

    private LocalDate today() {
        return WorkingDays.dateOf(clock.instant());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
