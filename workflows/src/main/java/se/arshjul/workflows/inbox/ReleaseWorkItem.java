package se.arshjul.workflows.inbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Gives an item back to its group. */
@Component
class ReleaseWorkItem {

    record Command(WorkItemName name) {}

    private final WorkItemRepository items;
    private final Requests requests;
    private final Audit audit;

    ReleaseWorkItem(WorkItemRepository items, Requests requests, Audit audit) {
        this.items = items;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    WorkItem handle(RequestId id, Command command) {
        var first = requests.firstTime(id, command);
        var item = CandidateGroups.permitted(items.lock(command.name()).orElseThrow(WorkItemRefusals::notAllowed));
        if (!first) {
            return item;
        }
        var released = item.releasedBy(Caller.current().subject());
        if (!released.equals(item)) {
            items.save(released);
            audit.record("ReleaseWorkItem", item.name().toString(), item, released);
        }
        return released;
    }
}
