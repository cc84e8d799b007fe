package se.arshjul.planservice.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.coverage.CoverageRow.Source;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.takeup.Kind;

/** Which rows are meant; what is null or empty leaves none out. */
record CoverageFilter(
        Plan.@Nullable Level level,
        List<String> owners,
        @Nullable Source source,
        String element,
        @Nullable Kind kind) {

    /** Whether a row of this can be meant at all, before anybody has looked at what the plan takes up. */
    boolean asksFor(Source from, Plan.Level planLevel, String owner) {
        return (source == null || source == from)
                && (level == null || level == planLevel)
                && (owners.isEmpty() || owners.contains(owner));
    }

    boolean keeps(CoverageRow row) {
        if (kind == Kind.ADDED) {
            return row.added() > 0 && (element.isEmpty() || takes(row));
        }
        return element.isEmpty() && kind == null || takes(row, kind);
    }

    private boolean takes(CoverageRow row) {
        return takes(row, null);
    }

    private boolean takes(CoverageRow row, @Nullable Kind asked) {
        return row.cells().stream()
                .filter(cell -> element.isEmpty() || cell.part().equals(element))
                .anyMatch(cell -> asked == null ? cell.kind().isTaken() : cell.kind() == asked);
    }
}
