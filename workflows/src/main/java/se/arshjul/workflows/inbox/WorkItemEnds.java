package se.arshjul.workflows.inbox;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.workflows.completion.CompletionRepository;
import se.arshjul.workflows.draft.ItemDrafts;
import se.arshjul.workflows.history.ItemChange;
import se.arshjul.workflows.history.ItemChange.Kind;
import se.arshjul.workflows.history.ItemChange.Who;
import se.arshjul.workflows.history.ItemHistory;
import se.arshjul.workflows.inbox.WorkItem.Cause;
import se.arshjul.workflows.inbox.WorkItem.End;
import se.arshjul.workflows.inbox.WorkItem.State;
import se.arshjul.workflows.step.Step;
import se.arshjul.workflows.step.StepRepository;

/** What belongs to an item's end, whoever brings it about; always within a command's transaction. */
@Component
public class WorkItemEnds {

    private final WorkItemRepository items;
    private final CompletionRepository completions;
    private final StepRepository steps;
    private final Audit audit;
    private final ItemHistory history;
    private final ItemDrafts drafts;
    private final InstantSource clock;

    WorkItemEnds(
            WorkItemRepository items,
            CompletionRepository completions,
            StepRepository steps,
            Audit audit,
            ItemHistory history,
            ItemDrafts drafts,
            InstantSource clock) {
        this.items = items;
        this.completions = completions;
        this.steps = steps;
        this.audit = audit;
        this.history = history;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Marks an item done and queues the completion of its job. */
    public WorkItem complete(WorkItem item, Cause cause, String decision, String person) {
        var done = item.completed(new End(cause, decision, person, clock.instant()));
        end("CompleteWorkItem", item, done);
        drafts.deleteAll(item.id());
        history.append(ItemChange.of(item.id(), Kind.COMPLETED, clock.instant(), who(item, cause, person)));
        queue(done);
        if (decision.isEmpty()) {
            endReplaced(done, cause, person);
        }
        return done;
    }

    /**
     * The engine may hold the jobs of items that this one took the place of, as when two receipts wait for one address:
     * what mended the one has mended the others, and they go on at once. One that was handed out again just before is open
     * in the inbox: it is done too. A decision counts for one alone.
     */
    private void endReplaced(WorkItem done, Cause cause, String person) {
        items.lockBySubject(done.task().subject(), State.WITHDRAWN).stream()
                .filter(other -> other.isReplacedFor(done))
                .forEach(other -> completions.queue(other.origin().jobKey(), Map.of()));
        items.lockBySubject(done.task().subject(), State.OPEN).stream()
                .filter(other -> other.isSameStepAs(done))
                .findFirst()
                .ifPresent(other -> complete(other, cause, "", person));
    }

    /** As an event tells: done by whom it names, or else by who has taken the item. */
    public void completeAsTold(WorkItem item, String decision, String person) {
        var claim = item.claim();
        complete(item, Cause.EVENT, decision, person.isEmpty() && claim != null ? claim.person() : person);
    }

    /** Queues the completion of a done item's job, once more if it was sent before. */
    public void queue(WorkItem done) {
        var end = done.end();
        var decision = end == null ? "" : end.decision();
        completions.queue(done.origin().jobKey(), decision.isEmpty() ? Map.of() : Map.of("decision", decision));
    }

    /** Takes an item away that nobody needs to do any more. */
    public void withdraw(WorkItem item, Cause cause) {
        end("WithdrawWorkItem", item, item.withdrawn(new End(cause, "", "", clock.instant())));
    }

    /** What was done on one item counts for another that stands for the same step, and its job is completed. */
    public void doneAs(WorkItem lost, WorkItem item) {
        var end = Objects.requireNonNull(lost.end());
        end("WithdrawWorkItem", lost, lost.replaced(clock.instant()));
        complete(item, end.cause(), end.decision(), end.person());
    }

    /** Completes an item that was taken away for another by what was done on that one. */
    public void doneToo(WorkItem replaced, WorkItem done) {
        var end = Objects.requireNonNull(done.end());
        complete(replaced.reopened(), end.cause(), "", end.person());
    }

    /** Takes away an item whose step another one stands for now; what people have begun to write goes with the step. */
    public void replace(WorkItem replaced, WorkItem by) {
        end("WithdrawWorkItem", replaced, replaced.replaced(clock.instant()));
        drafts.move(replaced.id(), by.id());
    }

    /** Writes down that the engine waits, or waits again, for somebody. */
    public void noteOpen(WorkItem item) {
        note(item, Step.State.CURRENT);
    }

    /** Who acts is known by name; whom an event names, only when it is who has taken the item. */
    private static Who who(WorkItem item, Cause cause, String person) {
        if (cause == Cause.PERSON) {
            return new Who(person, CandidateGroups.at(item).name());
        }
        var claim = item.claim();
        return new Who(person, claim != null && claim.person().equals(person) ? claim.displayName() : "");
    }

    private void end(String what, WorkItem before, WorkItem after) {
        items.save(after);
        audit.record(what, after.name().toString(), before, after);
        note(after, Step.State.DONE);
    }

    private void note(WorkItem item, Step.State state) {
        var origin = item.origin();
        steps.note(new Step(
                item.task().subject(),
                origin.process(),
                origin.element(),
                origin.title(),
                Step.Origin.JOB,
                state,
                "",
                clock.instant()));
    }
}
