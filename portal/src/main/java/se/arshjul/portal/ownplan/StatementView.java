package se.arshjul.portal.ownplan;

import java.util.List;
import java.util.Map;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;

/** A statement as pages show it. */
public record StatementView(OwnPlanStatement statement, PlanParts plan) {

    /** End of the key that says whether there is a plan. */
    public String getExistence() {
        return statement.getExistence().name();
    }

    public boolean isHaving() {
        return having(statement);
    }

    static boolean having(OwnPlanStatement statement) {
        return switch (statement.getExistence()) {
            case OWN, PART_OF_ANOTHER -> true;
            case IN_PROGRESS, NONE, NOT_STATED, EXISTENCE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** Whether the response says if there is a plan. */
    static boolean told(OwnPlanStatement statement) {
        return statement.getExistence() != Existence.NOT_STATED;
    }

    /** {@code 2025–2028}, open where no year is said; empty when none is. */
    public String getPeriod() {
        return period(statement);
    }

    static String period(OwnPlanStatement statement) {
        var start = statement.getStartYear();
        var end = statement.getEndYear();
        return start == 0 && end == 0 ? "" : (start == 0 ? "" : start) + "–" + (end == 0 ? "" : end);
    }

    /** Whether it can be said which of the parts it takes up: it has a plan, and the parts are those it chose among. */
    public boolean isCounted() {
        return isHaving() && plan.meantBy(statement) && plan.labels().isLoaded();
    }

    /** What the plan takes up, in the order of the plan that it follows. */
    public List<String> getParts() {
        return !plan.meantBy(statement)
                ? List.of()
                : plan.known().entrySet().stream()
                        .filter(part -> statement.getElementsList().contains(part.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /** Whether what was typed is an address that can be followed; anything can be typed. */
    public boolean isLinked() {
        return statement.getLink().matches("https?://[^\\s\"<>]+");
    }

    /** The receipt of the answer that it comes from, for the people of the body. */
    public String getReceipt() {
        return "/" + statement.getRequest().replace("surveys/", "svara/").replace("/requests/", "/")
                + "/kvittens?nummer=" + statement.getReference();
    }
}
