package se.arshjul.workflows.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.SetFollowUpRequest;

/** Work items between contract and inbox. */
final class WorkItemProtos {

    private static final RequestRules<SetFollowUpRequest> FOLLOW_UP = RequestRules.of(
                    SetFollowUpRequest.getDefaultInstance())
            .date("follow_up_date")
            .maxLength("note", 500);

    private WorkItemProtos() {}

    static CompleteWorkItem.Command toCommand(CompleteWorkItemRequest request) {
        return new CompleteWorkItem.Command(WorkItemName.parse(request.getName()), request.getDecision());
    }

    static SetFollowUp.Command toCommand(SetFollowUpRequest request) {
        FOLLOW_UP.check(request, WorkItemRefusals::invalid);
        return new SetFollowUp.Command(
                WorkItemName.parse(request.getName()),
                request.hasFollowUpDate() ? ProtoTime.toLocalDate(request.getFollowUpDate()) : null,
                request.getNote().strip());
    }

    /** @param drafts when the caller has last kept a draft, of those items of which there is one */
    static ListWorkItemsResponse toProto(
            Page.Of<WorkItem> page, long total, LocalDate today, Map<UUID, Instant> drafts) {
        var response = ListWorkItemsResponse.newBuilder()
                .setNextPageToken(page.nextPageToken())
                .setTotalSize(Math.toIntExact(total));
        page.items().forEach(item -> response.addWorkItems(toProto(item, today, drafts)));
        return response.build();
    }

    static se.arshjul.workflow.v1.WorkItem toProto(WorkItem item, LocalDate today, Map<UUID, Instant> drafts) {
        var draft = drafts.get(item.id());
        return draft == null
                ? toProto(item, today)
                : toProto(item, today).toBuilder()
                        .setDraftTime(ProtoTime.toProto(draft))
                        .build();
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
        var followUp = item.followUp();
        if (followUp != null) {
            message.setFollowUpDate(ProtoTime.toProto(followUp.date()))
                    .setFollowUpNote(followUp.note())
                    .setFollowUpDisplayName(followUp.by())
                    .setFollowUpReached(!followUp.date().isAfter(today));
        }
        var dueBefore = task.dueBefore();
        if (dueBefore != null) {
            message.setPreviousDueDate(ProtoTime.toProto(dueBefore));
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
