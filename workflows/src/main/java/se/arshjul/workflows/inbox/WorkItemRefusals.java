package se.arshjul.workflows.inbox;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of the inbox. */
final class WorkItemRefusals {

    private WorkItemRefusals() {}

    static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "The work item is not for the caller, or there is none.", Map.of());
    }

    static Refusal claimed(WorkItem item, WorkItem.Claim claim) {
        return Refusal.stale(
                "WORK_ITEM_CLAIMED",
                "Somebody else has taken the work item.",
                Map.of(
                        "workItem", item.name().toString(),
                        "assignee", claim.person(),
                        "assigneeDisplayName", claim.displayName(),
                        "claimTime", claim.at().toString()));
    }

    static Refusal notOpen(WorkItem item) {
        return Refusal.precondition(
                "WORK_ITEM_NOT_OPEN",
                "The work item is done or withdrawn.",
                Map.of("workItem", item.name().toString(), "state", item.state().name()));
    }

    static Refusal decisionInvalid(List<String> decisions) {
        var message = decisions.isEmpty()
                ? "There is nothing to decide."
                : "One of " + String.join(", ", decisions) + " must be decided.";
        return Refusal.invalid(
                "DECISION_INVALID", message, List.of(new FieldViolation("decision", "DECISION_INVALID", message)));
    }

    static Refusal dayHasPassed() {
        return invalid(List.of(new FieldViolation("follow_up_date", "IN_THE_PAST", "Today or later.")));
    }

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("WORK_ITEM_INVALID", "What is asked of the work items is not well formed.", findings);
    }
}
