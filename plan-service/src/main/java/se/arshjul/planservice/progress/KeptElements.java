package se.arshjul.planservice.progress;

import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.Element.Kind;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.PlanRefusals;
import se.arshjul.planservice.plan.PlanRepository;

/** The elements that are carried out, and so come further. */
@Component
class KeptElements {

    private static final Set<Kind> CARRIED_OUT =
            Set.of(Kind.MEASURE, Kind.SUB_MEASURE, Kind.COOPERATION_MEASURE, Kind.ACTIVITY, Kind.PROJECT);

    private final PlanRepository plans;
    private final ElementRepository elements;

    KeptElements(PlanRepository plans, ElementRepository elements) {
        this.plans = plans;
        this.elements = elements;
    }

    /** Refuses what is in no version of the plan. */
    Kind require(ProgressName name) {
        var plan = plans.get(name.plan()).name();
        return elements.findKind(plan, name.element()).orElseThrow(() -> PlanRefusals.elementNotFound(name.toString()));
    }

    /** Lets one after the other confirm, and refuses what is not carried out. */
    void lock(ProgressName name) {
        var kind = require(name);
        plans.lock(name.plan());
        if (!CARRIED_OUT.contains(kind)) {
            throw ProgressRefusals.notKept(name);
        }
    }
}
