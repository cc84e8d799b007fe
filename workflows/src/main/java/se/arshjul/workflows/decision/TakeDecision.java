package se.arshjul.workflows.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.inbox.WorkItem;
import se.arshjul.workflows.inbox.WorkItem.State;
import se.arshjul.workflows.inbox.WorkItemEnds;
import se.arshjul.workflows.inbox.WorkItemRepository;

/**
 * Ends the item that a service has decided. Each decision belongs to one item, the oldest to the oldest: one that
 * arrives late does not end the item of the next round, and one that arrives before its item waits for it.
 */
@Component
public class TakeDecision {

    /**
     * What was decided about which subject.
     *
     * @param forms the form that stands for it, or several of which one does, depending on where the process stands
     * @param decidedBy the person; empty where the event names none
     */
    public record Command(UUID eventId, List<String> forms, String subject, String decision, String decidedBy) {}

    private final DecisionRepository decisions;
    private final WorkItemRepository items;
    private final WorkItemEnds ends;

    TakeDecision(DecisionRepository decisions, WorkItemRepository items, WorkItemEnds ends) {
        this.decisions = decisions;
        this.items = items;
        this.ends = ends;
    }

    @Transactional
    public void handle(Command command) {
        // Two decisions about a subject take the locks of their forms in the same order.
        command.forms().stream().sorted().forEach(form -> decisions.serialise(form, command.subject()));
        if (decisions.insert(command)) {
            undecided(command).flatMap(items::lock).ifPresent(item -> decide(item, command));
        }
    }

    private Optional<Long> undecided(Command command) {
        return command.forms().size() == 1
                ? decisions.oldestUndecided(command.forms().getFirst(), command.subject())
                : decisions.whereItStands(command);
    }

    private void decide(WorkItem item, Command command) {
        decisions.match(command.eventId(), item);
        if (item.state() == State.OPEN) {
            ends.completeAsTold(item, command.decision(), command.decidedBy());
        }
    }
}
