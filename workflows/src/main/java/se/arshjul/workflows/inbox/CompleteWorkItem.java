package se.arshjul.workflows.inbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.workflows.inbox.WorkItem.Cause;
import se.arshjul.workflows.inbox.WorkItem.State;

/** Marks an item done; the engine is told after the commit. */
@Component
class CompleteWorkItem {

    record Command(WorkItemName name, String decision) {}

    private final WorkItemRepository items;
    private final WorkItemEnds ends;
    private final InboxProperties properties;
    private final Requests requests;

    CompleteWorkItem(WorkItemRepository items, WorkItemEnds ends, InboxProperties properties, Requests requests) {
        this.items = items;
        this.ends = ends;
        this.properties = properties;
        this.requests = requests;
    }

    @Transactional
    WorkItem handle(RequestId id, Command command) {
        var first = requests.firstTime(id, command);
        var item = CandidateGroups.permitted(items.lock(command.name()).orElseThrow(WorkItemRefusals::notAllowed));
        if (!first || item.state() == State.COMPLETED) {
            return item;
        }
        requireDecision(item, command.decision());
        return ends.complete(
                item, Cause.PERSON, command.decision(), Caller.current().subject());
    }

    /** A word that no way out of the diagram is named after would stop the process. */
    private void requireDecision(WorkItem item, String decision) {
        var decisions = properties.form(item.task().formKey()).decisions();
        if (decisions.isEmpty() ? !decision.isEmpty() : !decisions.contains(decision)) {
            throw WorkItemRefusals.decisionInvalid(decisions);
        }
    }
}
