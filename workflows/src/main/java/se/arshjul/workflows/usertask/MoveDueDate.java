package se.arshjul.workflows.usertask;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.workflows.history.ItemChange;
import se.arshjul.workflows.history.ItemChange.Kind;
import se.arshjul.workflows.history.ItemChange.Who;
import se.arshjul.workflows.history.ItemHistory;
import se.arshjul.workflows.inbox.WorkItem;
import se.arshjul.workflows.inbox.WorkItem.State;
import se.arshjul.workflows.inbox.WorkItemRepository;

/** Moves the day by which an open item should be done; whoever has it reads so. Moved there before, it stays. */
@Component
class MoveDueDate {

    private final WorkItemRepository items;
    private final OpenDays days;
    private final ItemHistory history;
    private final Audit audit;
    private final InstantSource clock;

    MoveDueDate(WorkItemRepository items, OpenDays days, ItemHistory history, Audit audit, InstantSource clock) {
        this.items = items;
        this.days = days;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID id, LocalDate day) {
        items.lock(id)
                .filter(item ->
                        item.state() == State.OPEN && !item.task().dueDate().equals(day))
                .ifPresent(item -> move(item, item.dueOn(day)));
    }

    private void move(WorkItem item, WorkItem moved) {
        days.save(moved);
        audit.record("MoveDueDate", "workItems/" + item.id(), item, moved);
        history.append(new ItemChange(
                item.id(),
                Kind.DUE_MOVED,
                clock.instant(),
                Who.NOBODY,
                Who.NOBODY,
                moved.task().dueDate(),
                ""));
    }
}
