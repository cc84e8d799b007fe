package se.arshjul.workflows.inbox;

import java.util.Set;
import java.util.TreeSet;
import se.arshjul.runtime.access.Caller;

/** The groups that a caller belongs to. */
final class CandidateGroups {

    private CandidateGroups() {}

    /** {@code role:x} for a role at the convening agency, {@code actor:<slug>:x} for a role at the body acted for. */
    static Set<String> of(Caller caller) {
        var groups = new TreeSet<String>();
        var slug = caller.actor().replaceFirst("^actors/", "");
        for (var role : caller.roles()) {
            groups.add("actor:" + slug + ":" + role);
            if (caller.staff()) {
                groups.add("role:" + role);
            }
        }
        return groups;
    }

    /** Refuses whoever is in none of the item's groups, in the same words as if there were no item. */
    static WorkItem permitted(WorkItem item) {
        if (!isFor(Caller.current(), item)) {
            throw WorkItemRefusals.notAllowed();
        }
        return item;
    }

    /** The caller, called as whoever stands in for somebody where none of the own roles is among the item's groups. */
    static Caller at(WorkItem item) {
        return Caller.current().openedBy(caller -> isFor(caller, item));
    }

    private static boolean isFor(Caller caller, WorkItem item) {
        var groups = of(caller);
        return item.task().groups().stream().anyMatch(groups::contains);
    }
}
