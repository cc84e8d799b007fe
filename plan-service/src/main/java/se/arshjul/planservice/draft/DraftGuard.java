package se.arshjul.planservice.draft;

import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.DraftReaders;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.runtime.access.Caller;

/**
 * Who writes and who decides a plan: of one for the whole country coordinators and analysts of the agency, and its
 * decision-makers; of another one coordinators and respondents of its owner, and these coordinators. Coordinators send
 * either out for comments.
 */
@Component
public class DraftGuard {

    private final PlanRepository plans;

    DraftGuard(PlanRepository plans) {
        this.plans = plans;
    }

    /** Refuses who does not write the plan. */
    public Plan write(PlanName name) {
        var plan = plans.get(name);
        return allow(plan, isNational(plan) ? holds("coordinator", "analyst") : holds("coordinator", "respondent"));
    }

    /** Refuses who does not send the plan out for comments. */
    Plan circulate(PlanName name) {
        return allow(plans.get(name), holds("coordinator"));
    }

    /** Refuses who does not decide the plan. */
    Plan decide(PlanName name) {
        var plan = plans.get(name);
        return allow(plan, isNational(plan) ? holds("decision-maker") : holds("coordinator"));
    }

    /** Refuses who does not read what is being written of the plan. */
    public Plan read(PlanName name) {
        var plan = plans.get(name);
        if (!DraftReaders.include(plan)) {
            throw DraftRefusals.notAllowed();
        }
        return plan;
    }

    private static Plan allow(Plan plan, boolean role) {
        if (!role || !Caller.current().actsFor(plan.owner())) {
            throw DraftRefusals.notAllowed();
        }
        return plan;
    }

    private static boolean isNational(Plan plan) {
        return plan.level() == Plan.Level.NATIONAL;
    }

    private static boolean holds(String... roles) {
        return Caller.current().holds(roles);
    }
}
