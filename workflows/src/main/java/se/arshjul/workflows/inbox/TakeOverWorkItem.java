package se.arshjul.workflows.inbox;

import java.time.Instant;
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
import se.arshjul.workflows.inbox.WorkItem.Claim;

/** Takes an item from the colleague who has it; the colleague reads of it in the history. */
@Component
class TakeOverWorkItem {

    record Command(WorkItemName name, String holder) {}

    private final WorkItemRepository items;
    private final Requests requests;
    private final Audit audit;
    private final ItemHistory history;
    private final InstantSource clock;

    TakeOverWorkItem(
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
        var now = clock.instant();
        var taken = item.takenOverBy(new Claim(caller.subject(), caller.name(), now), command.holder());
        if (!taken.equals(item)) {
            items.save(taken);
            audit.record("TakeOverWorkItem", item.name().toString(), item, taken);
            history.append(change(item, new Who(caller.subject(), caller.name()), now));
        }
        return taken;
    }

    /** What somebody has given back in the meantime is taken from nobody. */
    private static ItemChange change(WorkItem before, Who taker, Instant now) {
        var claim = before.claim();
        return claim == null
                ? ItemChange.of(before.id(), Kind.CLAIMED, now, taker)
                : new ItemChange(
                        before.id(),
                        Kind.TAKEN_OVER,
                        now,
                        taker,
                        new Who(claim.person(), claim.displayName()),
                        null,
                        "");
    }
}
