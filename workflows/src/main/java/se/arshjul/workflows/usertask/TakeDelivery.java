package se.arshjul.workflows.usertask;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.completion.CompletionRepository;
import se.arshjul.workflows.decision.DecisionRepository;
import se.arshjul.workflows.decision.DecisionRepository.Elsewhere;
import se.arshjul.workflows.decision.DecisionRepository.Waiting;
import se.arshjul.workflows.inbox.InboxProperties;
import se.arshjul.workflows.inbox.WorkItem;
import se.arshjul.workflows.inbox.WorkItem.Cause;
import se.arshjul.workflows.inbox.WorkItem.State;
import se.arshjul.workflows.inbox.WorkItemEnds;
import se.arshjul.workflows.inbox.WorkItemRepository;

/** Puts a human step that the engine hands out into the inbox, or notes that it is still waiting. */
@Component
class TakeDelivery {

    private final WorkItemRepository items;
    private final WorkItemEnds ends;
    private final DecisionRepository decisions;
    private final CompletionRepository completions;
    private final InboxProperties properties;

    TakeDelivery(
            WorkItemRepository items,
            WorkItemEnds ends,
            DecisionRepository decisions,
            CompletionRepository completions,
            InboxProperties properties) {
        this.items = items;
        this.ends = ends;
        this.decisions = decisions;
        this.completions = completions;
        this.properties = properties;
    }

    @Transactional
    public void handle(WorkItem delivered) {
        var task = delivered.task();
        decisions.serialise(task.formKey(), task.subject());
        items.lock(delivered.origin().jobKey()).ifPresentOrElse(this::again, () -> first(delivered));
    }

    private void again(WorkItem known) {
        items.delivered(known);
        switch (known.state()) {
            case OPEN -> decide(known);
            // The engine has not heard of it, whatever became of the completion.
            case COMPLETED -> ends.queue(known);
            case WITHDRAWN ->
                doneMeanwhile(known).ifPresentOrElse(done -> ends.doneToo(known, done), () -> reopen(known));
        }
    }

    /**
     * What was done in place of an item that was taken for the same step. The engine holds both after all, as when two
     * receipts wait for one address: what mended the one has mended the other. A decision counts for one alone.
     */
    private Optional<WorkItem> doneMeanwhile(WorkItem withdrawn) {
        var end = withdrawn.end();
        if (end == null || end.cause() != Cause.REPLACED) {
            return Optional.empty();
        }
        return sameStep(withdrawn, State.COMPLETED).stream()
                .filter(done -> done.end() != null
                        && done.end().decision().isEmpty()
                        && !done.end().at().isBefore(end.at()))
                .findFirst();
    }

    /** A job that was handed out just before the event that ended it reached the engine is no sign of life. */
    private void reopen(WorkItem withdrawn) {
        var end = withdrawn.end();
        if (end != null && end.cause() != Cause.EVENT || items.withdrawnFor(withdrawn, properties.lock())) {
            var open = withdrawn.reopened();
            items.save(open);
            ends.noteOpen(open);
        }
    }

    private void first(WorkItem delivered) {
        items.insert(delivered);
        var item = delivered;
        for (var replaced : sameStep(delivered, State.OPEN)) {
            if (replaced.claim() != null || replaced.followUp() != null) {
                item = delivered.inPlaceOf(replaced);
                items.save(item);
            }
            ends.replace(replaced, item);
        }
        ends.noteOpen(item);
        decide(item);
    }

    private void decide(WorkItem item) {
        var task = item.task();
        var waiting = decisions
                .oldestWaiting(task.formKey(), task.subject())
                .or(() -> missed(task.formKey(), task.subject()));
        if (waiting.isPresent()) {
            decisions.match(waiting.get().eventId(), item);
            ends.completeAsTold(item, waiting.get().decision(), waiting.get().decidedBy());
            return;
        }
        sameStep(item, State.COMPLETED).stream()
                .filter(done -> completions.missedItsJob(done.origin().jobKey()))
                .findFirst()
                .ifPresent(done -> makeGood(done, item));
    }

    /** What was decided on another form in the moment in which the process left it for this one. */
    private Optional<Waiting> missed(String formKey, String subject) {
        return decisions.elsewhere(formKey, subject).stream()
                .filter(one -> completions.missedItsJob(one.jobKey()))
                .map(Elsewhere::decision)
                .findFirst();
    }

    /**
     * A broker that was killed may know a job under another key than the one it had handed out. What was done under the
     * lost key is then done under the new one, and stands in the inbox once.
     */
    private void makeGood(WorkItem lost, WorkItem item) {
        decisions.move(lost, item);
        ends.doneAs(lost, item);
    }

    /** The other items of the same step for the same people: a process stands at a step once. */
    private List<WorkItem> sameStep(WorkItem item, State state) {
        return items.lockBySubject(item.task().subject(), state).stream()
                .filter(other -> !other.id().equals(item.id()) && other.isSameStepAs(item))
                .toList();
    }
}
