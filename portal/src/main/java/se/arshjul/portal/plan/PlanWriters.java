package se.arshjul.portal.plan;

import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Version;
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

    /** Whether the visitor sends the plan out for comments. */
    public static boolean circulate(Plan plan, Visitor visitor) {
        return visitor.actor().equals(plan.getOwner()) && visitor.holds("coordinator");
    }

    /** Whether a version was started here and is being written or out for comments: nothing counts on it yet. */
    public static boolean isUndecided(Version version) {
        return version.getBeingWritten() || version.getStage() == Version.Stage.CONSULTATION && wasStartedHere(version);
    }

    /** Whether a version was decided here and waits to be published, unless a later one is. */
    static boolean isAdopted(Version version) {
        return version.getStage() == Version.Stage.ADOPTED && wasStartedHere(version);
    }

    private static boolean wasStartedHere(Version version) {
        return !version.getBaseVersion().isEmpty();
    }

    private static boolean isNational(Plan plan) {
        return plan.getLevel() == Plan.Level.NATIONAL;
    }

    /** The address below which the plan is written. */
    public static String page(Plan plan) {
        return "/utkast/" + ResourceId.of(plan.getName());
    }
}
