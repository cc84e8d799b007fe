package se.arshjul.workflows.decision;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.inbox.WorkItem.State;
import se.arshjul.workflows.inbox.WorkItemEnds;
import se.arshjul.workflows.inbox.WorkItemRepository;

/** Ends the items on a form that wait for something about a body, such as its address, which is now there. */
@Component
public class CompleteForActor {

    private final WorkItemRepository items;
    private final WorkItemEnds ends;

    CompleteForActor(WorkItemRepository items, WorkItemEnds ends) {
        this.items = items;
        this.ends = ends;
    }

    /** By whom the event names; empty where it names nobody. The end of one may be the end of another. */
    @Transactional
    public void handle(String actor, String formKey, String correctedBy) {
        for (var item : items.lockByActor(actor, formKey)) {
            items.lock(item.id())
                    .filter(now -> now.state() == State.OPEN)
                    .ifPresent(open -> ends.completeAsTold(open, "", correctedBy));
        }
    }
}
