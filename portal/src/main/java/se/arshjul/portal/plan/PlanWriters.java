package se.arshjul.portal.plan;

import se.arshjul.plan.v1.Plan;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.session.Visitor;

/** Who is offered to write and to decide a plan; that nobody else does is the service's to say. */
public final class PlanWriters {

    private PlanWriters() {}

    public static boolean include(Plan plan, Visitor visitor) {
        return visitor.actor().equals(plan.getOwner())
                && (visitor.holds("coordinator") || visitor.holds(isNational(plan) ? "analyst" : "respondent"));
    }

    /** Whether the visitor decides the plan. */
    public static boolean decide(Plan plan, Visitor visitor) {
        return visitor.actor().equals(plan.getOwner())
                && visitor.holds(isNational(plan) ? "decision-maker" : "coordinator");
    }

    private static boolean isNational(Plan plan) {
        return plan.getLevel() == Plan.Level.NATIONAL;
    }

    /** The address below which the plan is written. */
    public static String page(Plan plan) {
        return "/utkast/" + ResourceId.of(plan.getName());
    }
}
