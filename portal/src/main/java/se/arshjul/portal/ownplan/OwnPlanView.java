package se.arshjul.portal.ownplan;

import java.util.List;
import java.util.Map;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.portal.call.ResourceId;

/**
 * An entry as pages show it.
 *
 * @param labels what the parts of the plan are called, by their ids
 */
public record OwnPlanView(OwnPlan own, Map<String, String> labels) {

    public String getId() {
        return ResourceId.of(own.getName());
    }

    public OwnPlanStatement getStatement() {
        return own.getStatement();
    }

    /** End of the key that says whether there is a plan. */
    public String getExistence() {
        return getStatement().getExistence().name();
    }

    public boolean isHaving() {
        return having(getStatement());
    }

    static boolean having(OwnPlanStatement statement) {
        return switch (statement.getExistence()) {
            case OWN, PART_OF_ANOTHER -> true;
            case IN_PROGRESS, NONE, EXISTENCE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** {@code 2025–2028}, open where no year is said; empty when none is. */
    public String getPeriod() {
        var start = getStatement().getStartYear();
        var end = getStatement().getEndYear();
        return start == 0 && end == 0 ? "" : (start == 0 ? "" : start) + "–" + (end == 0 ? "" : end);
    }

    /** What the plan takes up, in the order of the plan that it follows. */
    public List<String> getParts() {
        return labels.entrySet().stream()
                .filter(part -> getStatement().getElementsList().contains(part.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether what was typed is an address that can be followed; anything can be typed. */
    public boolean isLinked() {
        return getStatement().getLink().matches("https?://[^\\s\"<>]+");
    }

    /** The receipt of the answer that it comes from, for the people of the body. */
    public String getReceipt() {
        return "/" + getStatement().getRequest().replace("surveys/", "svara/").replace("/requests/", "/")
                + "/kvittens?nummer=" + getStatement().getReference();
    }

    /** The page of the plan that everybody can read; empty when there is none. */
    public String getPublished() {
        return own.getPublishedPlan().isEmpty()
                ? ""
                : "/" + own.getPublishedPlan().replaceFirst("plans/", "planer/");
    }
}
