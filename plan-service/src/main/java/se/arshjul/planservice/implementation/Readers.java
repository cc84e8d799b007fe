package se.arshjul.planservice.implementation;

import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.runtime.access.Caller;

/** Who may read and who may change implementation plans. */
@Component
public class Readers {

    private final ImplementationRepository plans;
    private final PlanRepository owners;

    Readers(ImplementationRepository plans, PlanRepository owners) {
        this.plans = plans;
        this.owners = owners;
    }

    /** What is public for everybody, what is being worked on for the agency and the members of the council. */
    ImplementationPlan read(ImplementationName name, boolean working) {
        requireReader(working);
        return plans.get(name, working);
    }

    /** Refuses a view that the caller may not have, before saying whether there is anything to see. */
    static void requireReader(boolean working) {
        if (working && !seesWorking()) {
            throw ImplementationRefusals.notAllowed();
        }
    }

    /** Whether there is one for the caller: for the agency and the members of the council also one that never was public. */
    public boolean sees(ImplementationName name) {
        return plans.find(name, seesWorking()).isPresent();
    }

    private static boolean seesWorking() {
        return Caller.current().isStaff() || Caller.current().holds("member");
    }

    /** As it is being worked on, under its lock, for whoever keeps the plan. */
    public ImplementationPlan lockOwn(ImplementationName name) {
        requireOwn(name);
        return plans.lock(name);
    }

    /** Coordinators keep the plans of their own body; the access table has seen to it that they are coordinators. */
    void requireOwn(ImplementationName name) {
        if (!Caller.current().actsFor(owners.get(name.plan()).owner())) {
            throw ImplementationRefusals.notOwn(name);
        }
    }
}
