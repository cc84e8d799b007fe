package se.arshjul.workflows.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.workflows.inbox.BulkChange.Outcome;

/** Changes several items, each in a transaction of its own: what is refused to one does not keep the others back. */
@Component
class ChangeWorkItems {

    private final WorkItemRepository items;
    private final ClaimWorkItem claimWorkItem;
    private final ReleaseWorkItem releaseWorkItem;
    private final SetFollowUp setFollowUp;

    ChangeWorkItems(
            WorkItemRepository items,
            ClaimWorkItem claimWorkItem,
            ReleaseWorkItem releaseWorkItem,
            SetFollowUp setFollowUp) {
        this.items = items;
        this.claimWorkItem = claimWorkItem;
        this.releaseWorkItem = releaseWorkItem;
        this.setFollowUp = setFollowUp;
    }

    List<Outcome> handle(RequestId id, List<String> names, BulkChange change) {
        return names.stream().distinct().map(name -> one(id, name, change)).toList();
    }

    private Outcome one(RequestId id, String name, BulkChange change) {
        try {
            return new Outcome(name, changed(ofItem(id, name), WorkItemName.parse(name), change), "");
        } catch (Refusal refused) {
            return new Outcome(name, seen(name), refused.reason());
        }
    }

    private WorkItem changed(RequestId id, WorkItemName name, BulkChange change) {
        return switch (change) {
            case BulkChange.Claim claim -> claimWorkItem.handle(id, new ClaimWorkItem.Command(name));
            case BulkChange.Release release -> releaseWorkItem.handle(id, new ReleaseWorkItem.Command(name));
            case BulkChange.FollowUp followUp ->
                setFollowUp.handle(id, new SetFollowUp.Command(name, followUp.date(), followUp.note()));
        };
    }

    /** The same again for a repeated request, and another for each item. */
    private static RequestId ofItem(RequestId id, String name) {
        return new RequestId(UUID.nameUUIDFromBytes((id.uuid() + name).getBytes(UTF_8)));
    }

    private @Nullable WorkItem seen(String name) {
        return PreviewWorkItemChanges.seen(items, name);
    }
}
