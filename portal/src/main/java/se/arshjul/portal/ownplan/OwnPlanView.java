package se.arshjul.portal.ownplan;

import java.util.List;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.portal.call.ResourceId;

/**
 * An entry as pages show it.
 *
 * @param said what holds
 * @param history everything that was stated, the latest first; empty where only what holds is shown
 */
public record OwnPlanView(OwnPlan own, StatementView said, List<Told> history) {

    /** Only what holds, with these parts. */
    static OwnPlanView of(OwnPlan own, PlanParts plan) {
        return new OwnPlanView(own, new StatementView(own.getStatement(), plan), List.of());
    }

    public String getId() {
        return ResourceId.of(own.getName());
    }

    /** End of the key that says since when it is so. */
    public String getSince() {
        return StatementView.told(own.getStatement()) ? String.valueOf(said.isHaving()) : "silent";
    }

    /** The page of the plan that everybody can read; empty when there is none. */
    public String getPublished() {
        return own.getPublishedPlan().isEmpty()
                ? ""
                : "/" + own.getPublishedPlan().replaceFirst("plans/", "planer/");
    }
}
