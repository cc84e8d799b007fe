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
        var groups = of(Caller.current());
        if (item.task().groups().stream().noneMatch(groups::contains)) {
            throw WorkItemRefusals.notAllowed();
        }
        return item;
    }
}
