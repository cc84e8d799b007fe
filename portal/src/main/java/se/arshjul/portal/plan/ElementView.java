package se.arshjul.portal.plan;

import java.util.Set;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.portal.call.PlanAddress;
import se.arshjul.portal.call.ResourceId;

/** An element as pages name it and lead to it. */
public record ElementView(Element element) {

    /** Kinds whose code the plan itself uses; those of the others only tell them apart. */
    private static final Set<Kind> CODED = Set.of(Kind.MEASURE, Kind.SUB_MEASURE, Kind.ACTIVITY, Kind.FIGURE);

    /** Kinds of which there is more to tell than the label. */
    private static final Set<Kind> LED_TO = Set.of(
            Kind.PREREQUISITE,
            Kind.FOCUS_AREA,
            Kind.MEASURE,
            Kind.SUB_MEASURE,
            Kind.COOPERATION_MEASURE,
            Kind.ACTIVITY,
            Kind.PROJECT);

    public String getId() {
        return ResourceId.of(element.getName());
    }

    public String getKind() {
        return element.getKind().name();
    }

    /** Its code, where that is one of the plan. */
    public String getCode() {
        return CODED.contains(element.getKind()) ? element.getCode() : "";
    }

    public String getLabel() {
        return element.getLabel();
    }

    /** Code and label. */
    public String getTitle() {
        return (getCode() + " " + getLabel()).strip();
    }

    public String getSummary() {
        return element.getSummary();
    }

    public boolean isSummarized() {
        return element.getLabelSummarized();
    }

    public boolean isLedTo() {
        return LED_TO.contains(element.getKind());
    }

    /** Id of the plan in whose version it stands. */
    public String getPlan() {
        return element.getName().split("/")[1];
    }

    /** The address of its page in the plan's current version. */
    public String getPath() {
        return PlanAddress.of(getPlan(), getId());
    }
}
