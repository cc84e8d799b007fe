package se.arshjul.workflows.decision;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.inbox.WorkItem.Cause;
import se.arshjul.workflows.inbox.WorkItem.State;
import se.arshjul.workflows.inbox.WorkItemEnds;
import se.arshjul.workflows.inbox.WorkItemRepository;
import se.arshjul.workflows.lettercorrection.LetterCorrection;

/** Takes away the open items of a subject that has come to its end. */
@Component
public class WithdrawItems {

    private final WorkItemRepository items;
    private final WorkItemEnds ends;

    WithdrawItems(WorkItemRepository items, WorkItemEnds ends) {
        this.items = items;
        this.ends = ends;
    }

    /** All but those of this element, which come of the end itself, and those about letters, which may outlive it. */
    @Transactional
    public void handle(String subject, String but) {
        for (var item : items.lockBySubject(subject, State.OPEN)) {
            if (!item.origin().element().equals(but) && !item.origin().process().equals(LetterCorrection.PROCESS)) {
                ends.withdraw(item, Cause.EVENT);
            }
        }
    }
}
