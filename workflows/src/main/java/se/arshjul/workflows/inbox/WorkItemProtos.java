package se.arshjul.workflows.inbox;

import java.time.LocalDate;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflows.inbox.WorkItemList.Query;
import se.arshjul.workflows.inbox.WorkItemList.View;

/** Work items between contract and inbox. */
final class WorkItemProtos {

    private WorkItemProtos() {}

    static Query toQuery(ListWorkItemsRequest request) {
        var caller = Caller.current();
        var view = switch (request.getView()) {
            case MINE -> View.MINE;
            case OTHERS -> View.OTHERS;
            case DONE -> View.DONE;
            case GROUP, VIEW_UNSPECIFIED, UNRECOGNIZED -> View.GROUP;
        };
        return new Query(
                view, caller.subject(), CandidateGroups.of(caller), request.getSubject(), request.getFormKey());
    }

    static CompleteWorkItem.Command toCommand(CompleteWorkItemRequest request) {
        return new CompleteWorkItem.Command(WorkItemName.parse(request.getName()), request.getDecision());
    }

    static ListWorkItemsResponse toProto(Page.Of<WorkItem> page, long total, LocalDate today) {
        var response = ListWorkItemsResponse.newBuilder()
                .setNextPageToken(page.nextPageToken())
                .setTotalSize(Math.toIntExact(total));
        page.items().forEach(item -> response.addWorkItems(toProto(item, today)));
        return response.build();
    }

    static se.arshjul.workflow.v1.WorkItem toProto(WorkItem item, LocalDate today) {
        var origin = item.origin();
        var task = item.task();
        var message = se.arshjul.workflow.v1.WorkItem.newBuilder()
                .setName(item.name().toString())
                .setState(toProto(item.state()))
                .setProcess(origin.process())
                .setElement(origin.element())
                .setTitle(origin.title())
                .setInstruction(origin.instruction())
                .setSubject(task.subject())
                .setFormKey(task.formKey())
                .addAllCandidateGroups(task.groups())
                .setCreateTime(ProtoTime.toProto(task.createdAt()))
                .setDueDate(ProtoTime.toProto(task.dueDate()))
                .setLate(item.state() == WorkItem.State.OPEN && task.dueDate().isBefore(today));
        var claim = item.claim();
        if (claim != null) {
            message.setAssignee(claim.person())
                    .setAssigneeDisplayName(claim.displayName())
                    .setClaimTime(ProtoTime.toProto(claim.at()));
        }
        var end = item.end();
        if (end != null) {
            message.setEndTime(ProtoTime.toProto(end.at())).setDecision(end.decision());
        }
        return message.build();
    }

    private static se.arshjul.workflow.v1.WorkItem.State toProto(WorkItem.State state) {
        return switch (state) {
            case OPEN -> se.arshjul.workflow.v1.WorkItem.State.OPEN;
            case COMPLETED -> se.arshjul.workflow.v1.WorkItem.State.COMPLETED;
            case WITHDRAWN -> se.arshjul.workflow.v1.WorkItem.State.WITHDRAWN;
        };
    }
}
