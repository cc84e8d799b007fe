package se.arshjul.workflows.decision;

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
     * What was decided about which subject, on the form that stands for it.
     *
     * @param otherwise the form that stands for it where there is no item on the first; empty for none
     * @param decidedBy the person; empty where the event names none
     */
    public record Command(
            UUID eventId, String formKey, String otherwise, String subject, String decision, String decidedBy) {

        private Command on(String form) {
            return new Command(eventId, form, "", subject, decision, decidedBy);
        }
    }

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
        decisions.serialise(command.formKey(), command.subject());
        var taken = command.otherwise().isEmpty() ? command : command.on(form(command));
        if (!decisions.insert(taken)) {
            return;
        }
        decisions
                .oldestUndecided(taken.formKey(), taken.subject())
                .flatMap(items::lock)
                .ifPresent(item -> decide(item, taken));
    }

    /** Two decisions about a subject take the locks of both forms in the same order, the first form's first. */
    private String form(Command command) {
        if (decisions.oldestUndecided(command.formKey(), command.subject()).isPresent()) {
            return command.formKey();
        }
        decisions.serialise(command.otherwise(), command.subject());
        return decisions.oldestUndecided(command.otherwise(), command.subject()).isPresent()
                ? command.otherwise()
                : command.formKey();
    }

    private void decide(WorkItem item, Command command) {
        decisions.match(command.eventId(), item);
        if (item.state() == State.OPEN) {
            ends.completeAsTold(item, command.decision(), command.decidedBy());
        }
    }
}
