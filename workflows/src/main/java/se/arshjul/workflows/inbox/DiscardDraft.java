package se.arshjul.workflows.inbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.workflows.draft.ItemDrafts;

/** Forgets what the caller has begun to write in an item's form. */
@Component
class DiscardDraft {

    record Command(WorkItemName name) {}

    private final WorkItemRepository items;
    private final ItemDrafts drafts;
    private final Requests requests;

    DiscardDraft(WorkItemRepository items, ItemDrafts drafts, Requests requests) {
        this.items = items;
        this.drafts = drafts;
        this.requests = requests;
    }

    @Transactional
    void handle(RequestId id, Command command) {
        var first = requests.firstTime(id, command);
        var item = CandidateGroups.permitted(items.lock(command.name()).orElseThrow(WorkItemRefusals::notAllowed));
        if (first) {
            drafts.delete(item.id(), Caller.current().subject());
        }
    }
}
