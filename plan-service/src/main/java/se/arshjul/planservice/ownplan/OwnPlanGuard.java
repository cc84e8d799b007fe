package se.arshjul.planservice.ownplan;

import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;

/**
 * Lets those of the agency who read answers and the body itself at an entry, and refuses others before saying whether there
 * is one.
 */
@Component
class OwnPlanGuard {

    private final OwnPlanRepository ownPlans;

    OwnPlanGuard(OwnPlanRepository ownPlans) {
        this.ownPlans = ownPlans;
    }

    OwnPlan read(String name) {
        var found = OwnPlanName.find(name).flatMap(ownPlans::find);
        if (readsAll()) {
            return found.orElseThrow(() -> OwnPlanRefusals.notFound(name));
        }
        return found.filter(
                        own -> Caller.current().actsFor(own.statement().body().actor()))
                .orElseThrow(OwnPlanRefusals::notAllowed);
    }

    /** A body may ask for its own entries alone. */
    OwnPlan.Filter list(OwnPlan.Filter filter) {
        if (!readsAll() && !Caller.current().actsFor(filter.actor())) {
            throw OwnPlanRefusals.notAllowed();
        }
        return filter;
    }

    private static boolean readsAll() {
        return Caller.current().isStaff("coordinator", "analyst");
    }
}
