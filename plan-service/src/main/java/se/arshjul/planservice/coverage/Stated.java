package se.arshjul.planservice.coverage;

import java.util.List;
import java.util.Set;
import se.arshjul.planservice.coverage.CoverageRow.Cell;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.Counts;
import se.arshjul.planservice.takeup.Entry;
import se.arshjul.planservice.takeup.Kind;

/**
 * A plan as a body has stated it last.
 *
 * @param id last part of the name of the entry
 * @param version the version that the body was asked about
 * @param elements ids of what it has chosen
 */
record Stated(
        String id,
        String owner,
        String displayName,
        Plan.Level level,
        String title,
        int year,
        VersionName version,
        Set<String> elements) {

    /**
     * What it says of each of these.
     *
     * @param choosable the parts of the version that it was asked about
     */
    List<Cell> cells(List<Entry> parts, Set<String> choosable) {
        return parts.stream()
                .map(part -> new Cell(part.id(), kind(part.id(), choosable), Counts.NONE))
                .toList();
    }

    private Kind kind(String part, Set<String> choosable) {
        if (elements.contains(part)) {
            return Kind.STATED;
        }
        return elements.isEmpty() || !choosable.contains(part) ? Kind.UNKNOWN : Kind.NOT_COVERED;
    }
}
