package se.arshjul.workflows.usertask;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.inbox.WorkItem.Cause;
import se.arshjul.workflows.inbox.WorkItemEnds;
import se.arshjul.workflows.inbox.WorkItemRepository;

/** Takes away the items that the engine no longer hands out. */
@Component
class WithdrawSilentItems {

    private final WorkItemRepository items;
    private final WorkItemEnds ends;

    WithdrawSilentItems(WorkItemRepository items, WorkItemEnds ends) {
        this.items = items;
        this.ends = ends;
    }

    /** Withdraws what has been silent for so long and says how many that were. */
    @Transactional
    public int handle(Duration silence) {
        var silent = items.lockSilent(silence);
        silent.forEach(item -> ends.withdraw(item, Cause.SILENCE));
        return silent.size();
    }
}
