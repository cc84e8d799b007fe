package se.arshjul.portal.ownplan;

import java.util.List;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;

/** How many bodies have stated what, each of how many; parts only of statements that are about the same plan version. */
public record OwnPlanCounts(List<OwnPlan> entries, PlanParts plan) {

    private static final List<Existence> ANSWERS =
            List.of(Existence.OWN, Existence.PART_OF_ANOTHER, Existence.IN_PROGRESS, Existence.NONE);

    /** So many of so many. */
    public record Count(String key, String label, long count, long of) {}

    /** Those that have said whether there is a plan. */
    public long getTold() {
        return statements().stream().filter(StatementView::told).count();
    }

    /** Those whose latest response does not say it although it was asked. */
    public long getSilent() {
        return entries.size() - getTold();
    }

    public long getHaving() {
        return having().size();
    }

    /** Those with a plan of which it cannot be said which of these parts it takes up, being about another version. */
    public long getOtherwise() {
        return having().stream().filter(statement -> !plan.meantBy(statement)).count();
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

    /** What plans take up, of all plans that chose among these parts. */
    public List<Count> getParts() {
        var meant = having().stream().filter(plan::meantBy).toList();
        return plan.known().entrySet().stream()
                .map(part -> new Count(
                        part.getKey(),
                        part.getValue(),
                        meant.stream()
                                .filter(statement -> statement.getElementsList().contains(part.getKey()))
                                .count(),
                        meant.size()))
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

    private List<OwnPlanStatement> having() {
        return statements().stream().filter(StatementView::having).toList();
    }

    private List<OwnPlanStatement> statements() {
        return entries.stream().map(OwnPlan::getStatement).toList();
    }
}
