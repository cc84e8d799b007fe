package se.arshjul.workflows.inbox;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.inbox.BulkChange.Outcome;
import se.arshjul.workflows.inbox.WorkItem.Claim;

/** Says what a change would do to several items; nothing is locked and nothing is written. */
@Component
class PreviewWorkItemChanges {

    private final WorkItemRepository items;
    private final InstantSource clock;

    PreviewWorkItemChanges(WorkItemRepository items, InstantSource clock) {
        this.items = items;
        this.clock = clock;
    }

    List<Outcome> handle(List<String> names, BulkChange change) {
        return names.stream().distinct().map(name -> one(name, change)).toList();
    }

    /** The item as it is; null where it is not for the caller. */
    static @Nullable WorkItem seen(WorkItemRepository items, String name) {
        try {
            return CandidateGroups.permitted(
                    items.find(WorkItemName.parse(name)).orElseThrow(WorkItemRefusals::notAllowed));
        } catch (Refusal notForTheCaller) {
            return null;
        }
    }

    private Outcome one(String name, BulkChange change) {
        var item = seen(items, name);
        if (item == null) {
            return new Outcome(name, null, WorkItemRefusals.notAllowed().reason());
        }
        try {
            attempt(item, change);
            return new Outcome(name, item, "");
        } catch (Refusal refused) {
            return new Outcome(name, item, refused.reason());
        }
    }

    private void attempt(WorkItem item, BulkChange change) {
        var caller = Caller.current();
        var unused = switch (change) {
            case BulkChange.Claim claim -> item.claimedBy(new Claim(caller.subject(), caller.name(), clock.instant()));
            case BulkChange.Release release -> item.releasedBy(caller.subject());
            case BulkChange.FollowUp followUp -> item.followedUp(null);
        };
    }
}
