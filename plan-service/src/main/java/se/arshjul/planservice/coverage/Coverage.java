package se.arshjul.planservice.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.arshjul.planservice.coverage.CoverageRow.Cell;
import se.arshjul.planservice.coverage.CoverageRow.Source;
import se.arshjul.planservice.takeup.Counts;
import se.arshjul.planservice.takeup.Entry;
import se.arshjul.planservice.takeup.Followed;
import se.arshjul.planservice.takeup.Kind;

/**
 * How plans take up the parts of a version.
 *
 * @param asked every plan of the level, the owners and the source that are asked for
 * @param rows those of them that take up the part in the way that is; the structured plans first, each source by name
 * @param statedSeen whether what bodies have stated is among them
 */
record Coverage(Followed followed, List<CoverageRow> asked, List<CoverageRow> rows, boolean statedSeen) {

    /** Whether a part is one that plans leave out. */
    enum Gap {
        NONE,
        FEW,
        NOBODY
    }

    /**
     * One part of the version.
     *
     * @param kinds how many plans there are for each way that occurs
     */
    record Total(Entry part, Map<Kind, Integer> kinds, Counts counts) {

        int covered() {
            return kinds.entrySet().stream()
                    .filter(kind -> kind.getKey().isTaken())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        /** Of how many plans it is known whether they take it up. */
        int known() {
            return kinds.entrySet().stream()
                    .filter(kind -> kind.getKey() != Kind.UNKNOWN)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        Gap gap() {
            if (known() == 0 || 2 * covered() >= known()) {
                return Gap.NONE;
            }
            return covered() == 0 ? Gap.NOBODY : Gap.FEW;
        }
    }

    List<Total> totals() {
        return followed.parts().stream().map(this::total).toList();
    }

    private Total total(Entry part) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        var counts = Counts.NONE;
        for (var row : asked) {
            for (Cell cell : row.cells()) {
                if (cell.part().equals(part.id())) {
                    kinds.merge(cell.kind(), 1, Integer::sum);
                    counts = counts.plus(cell.counts());
                }
            }
        }
        return new Total(part, kinds, counts);
    }

    int of(Source source) {
        return (int) asked.stream().filter(row -> row.source() == source).count();
    }

    /** How many of the plans have something besides. */
    int adding() {
        return (int) asked.stream().filter(row -> row.added() > 0).count();
    }
}
