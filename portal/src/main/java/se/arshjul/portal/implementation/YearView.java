package se.arshjul.portal.implementation;

import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.State;
import se.arshjul.portal.date.DateText;

/** An implementation plan as pages show it and lead to it. */
public record YearView(ImplementationPlan plan) {

    public String getYear() {
        return String.valueOf(plan.getYear());
    }

    public boolean isDraft() {
        return plan.getState() == State.DRAFT;
    }

    /** Whether something of it is public. */
    public boolean isPublic() {
        return plan.getPublishedRevision() > 0;
    }

    public boolean isExample() {
        return plan.getExample();
    }

    /** When what is public was published; empty when nothing is. */
    public String getPublished() {
        return DateText.day(plan.getPublishTime());
    }

    public String getPlanId() {
        return plan.getName().split("/")[1];
    }

    /** For those who keep it. */
    public String getPath() {
        return "/uppfoljning/planer/" + getPlanId() + "/genomforande/" + getYear();
    }

    /** For everybody. */
    public String getPublicPath() {
        return "/planer/" + getPlanId() + "/genomforande/" + getYear();
    }
}
