package se.arshjul.portal.ownplan;

import java.util.List;
import java.util.Map;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;

/** How many bodies have stated what, each of how many. */
public record OwnPlanCounts(List<OwnPlan> entries, Map<String, String> labels) {

    private static final List<Existence> ANSWERS =
            List.of(Existence.OWN, Existence.PART_OF_ANOTHER, Existence.IN_PROGRESS, Existence.NONE);

    /** So many of so many. */
    public record Count(String key, String label, long count, long of) {}

    /** Those that have said whether there is a plan. */
    public long getTold() {
        return entries.size();
    }

    public long getHaving() {
        return statements().stream().filter(OwnPlanView::having).count();
    }

    /** What they have answered, of all who have. */
    public List<Count> getAnswers() {
        return ANSWERS.stream()
                .map(answer -> new Count(
                        answer.name(),
                        "",
                        statements().stream()
                                .filter(statement -> statement.getExistence() == answer)
                                .count(),
                        getTold()))
                .toList();
    }

    /** What plans take up, of all plans. */
    public List<Count> getParts() {
        return labels.entrySet().stream()
                .map(part -> new Count(
                        part.getKey(),
                        part.getValue(),
                        statements().stream()
                                .filter(statement -> statement.getElementsList().contains(part.getKey()))
                                .count(),
                        getHaving()))
                .toList();
    }

    /** The years in which they answered, the latest first. */
    public List<Integer> getYears() {
        return statements().stream()
                .map(OwnPlanStatement::getYear)
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    }

    private List<OwnPlanStatement> statements() {
        return entries.stream().map(OwnPlan::getStatement).toList();
    }
}
