package se.arshjul.planservice.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.Counts;
import se.arshjul.planservice.takeup.Follower;
import se.arshjul.planservice.takeup.Kind;
import se.arshjul.planservice.takeup.TakenUp;

/**
 * How one plan takes up the parts of a version.
 *
 * @param id last part of the name of the plan, or of what a body has stated
 * @param version the version of a structured plan, null of what a body has stated
 * @param displayName what the body was called when it answered, empty of a structured plan
 * @param added how many elements on their own take up nothing
 * @param addedKnown whether that is all there are
 * @param statedYear when the body stated it, 0 of a structured plan
 */
record CoverageRow(
        Source source,
        String id,
        @Nullable VersionName version,
        String title,
        String owner,
        String displayName,
        Plan.Level level,
        List<Cell> cells,
        int added,
        boolean addedKnown,
        int statedYear) {

    /** Where a row comes from, in the order of the table. */
    enum Source {
        STRUCTURED,
        STATED
    }

    /** How one part is taken up. */
    record Cell(String part, Kind kind, Counts counts) {}

    static CoverageRow of(Follower plan, TakenUp takenUp) {
        return new CoverageRow(
                Source.STRUCTURED,
                plan.plan().plan(),
                plan.current(),
                plan.title(),
                plan.owner(),
                "",
                plan.level(),
                takenUp.rows().stream()
                        .map(row -> new Cell(row.part().id(), row.kind(), row.counts()))
                        .toList(),
                takenUp.added(),
                takenUp.addedKnown(),
                0);
    }

    static CoverageRow of(Stated stated, List<Cell> cells) {
        return new CoverageRow(
                Source.STATED,
                stated.id(),
                null,
                stated.title(),
                stated.owner(),
                stated.displayName(),
                stated.level(),
                cells,
                0,
                false,
                stated.year());
    }

    int covered() {
        return (int) cells.stream().filter(cell -> cell.kind().isTaken()).count();
    }

    /** Of how many parts it is known whether they are taken up. */
    int known() {
        return (int) cells.stream().filter(cell -> cell.kind() != Kind.UNKNOWN).count();
    }
}
