package se.arshjul.workflows.inbox;

import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemChangesResponse;
import se.arshjul.workflow.v1.TakeOver;
import se.arshjul.workflow.v1.WorkItemChange;
import se.arshjul.workflows.history.ItemChange;
import se.arshjul.workflows.history.TakeOvers;

/** What was done with items, for the contract. */
final class ItemHistoryProtos {

    private ItemHistoryProtos() {}

    static ListWorkItemChangesResponse toProto(Page.Of<ItemChange> page) {
        return ListWorkItemChangesResponse.newBuilder()
                .addAllChanges(page.map(ItemHistoryProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListTakeOversResponse takeOvers(Page.Of<TakeOvers.TakeOver> page) {
        var response = ListTakeOversResponse.newBuilder().setNextPageToken(page.nextPageToken());
        page.items()
                .forEach(found -> response.addTakeOvers(TakeOver.newBuilder()
                        .setWorkItem(new WorkItemName(found.item()).toString())
                        .setTitle(found.title())
                        .setSubject(found.subject())
                        .setDisplayName(found.by().name())
                        .setChangeTime(ProtoTime.toProto(found.at()))));
        return response.build();
    }

    private static WorkItemChange toProto(ItemChange change) {
        var message = WorkItemChange.newBuilder()
                .setKind(toProto(change.kind()))
                .setChangeTime(ProtoTime.toProto(change.at()))
                .setDisplayName(change.by().name())
                .setFromDisplayName(change.from().name())
                .setNote(change.note());
        var date = change.followUpDate();
        return date == null
                ? message.build()
                : message.setFollowUpDate(ProtoTime.toProto(date)).build();
    }

    private static WorkItemChange.Kind toProto(ItemChange.Kind kind) {
        return switch (kind) {
            case CLAIMED -> WorkItemChange.Kind.CLAIMED;
            case RELEASED -> WorkItemChange.Kind.RELEASED;
            case TAKEN_OVER -> WorkItemChange.Kind.TAKEN_OVER;
            case FOLLOWED_UP -> WorkItemChange.Kind.FOLLOWED_UP;
            case DUE_MOVED -> WorkItemChange.Kind.DUE_MOVED;
            case COMPLETED -> WorkItemChange.Kind.COMPLETED;
        };
    }
}
