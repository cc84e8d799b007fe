package se.arshjul.workflows.inbox;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.workflows.history.ItemChange;
import se.arshjul.workflows.history.ItemChange.Kind;
import se.arshjul.workflows.history.ItemChange.Who;
import se.arshjul.workflows.history.ItemHistory;

/** Gives an item back to its group. */
@Component
class ReleaseWorkItem {

    record Command(WorkItemName name) {}

    private final WorkItemRepository items;
    private final Requests requests;
    private final Audit audit;
    private final ItemHistory history;
    private final InstantSource clock;

    ReleaseWorkItem(
            WorkItemRepository items, Requests requests, Audit audit, ItemHistory history, InstantSource clock) {
        this.items = items;
        this.requests = requests;
        this.audit = audit;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    WorkItem handle(RequestId id, Command command) {
        var first = requests.firstTime(id, command);
        var item = CandidateGroups.permitted(items.lock(command.name()).orElseThrow(WorkItemRefusals::notAllowed));
        if (!first) {
            return item;
        }
        var caller = CandidateGroups.at(item);
        var released = item.releasedBy(caller.subject());
        if (!released.equals(item)) {
            items.save(released);
            audit.record("ReleaseWorkItem", item.name().toString(), item, released);
            history.append(
                    ItemChange.of(item.id(), Kind.RELEASED, clock.instant(), new Who(caller.subject(), caller.name())));
        }
        return released;
    }
}
