package se.arshjul.portal.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.arshjul.actor.v1.Actor;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageRow.Source;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Counts;
import se.arshjul.plan.v1.SummarizeCoverageResponse;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Gap;
import se.arshjul.plan.v1.SummarizeCoverageResponse.Total;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;

/**
 * How plans take up the parts of a version, as pages and files show it.
 *
 * @param page the plans that are shown; the sums are of all of them
 * @param bodies the register of bodies by their names; missing while it is silent
 * @param lacksPart whether the version does not have the part that was asked for, which then leaves no plan out
 */
public record CoverageTable(ListCoverageResponse page, Part<Map<String, Actor>> bodies, boolean lacksPart) {

    /** One plan. */
    public record Row(CoverageRow row, String body) {

        public boolean isStated() {
            return row.getSource() == Source.STATED;
        }

        public String getId() {
            return ResourceId.of(row.getName());
        }

        /** Of how many parts nobody can tell. */
        public int getUnknown() {
            return row.getCellsCount() - row.getKnownCount();
        }

        /** Whether anything is known of what it takes up. */
        public boolean isKnown() {
            return row.getKnownCount() > 0;
        }

        public List<Cell> getCells() {
            return row.getCellsList().stream()
                    .map(cell -> new Cell(cell.getKind().name(), cell.getCounts()))
                    .toList();
        }
    }

    /** How a plan takes up one part. */
    public record Cell(String kind, Counts counts) {

        /** How it stands out beside its words. */
        public String getTag() {
            return tag(kind);
        }

        public List<Counted> getCounted() {
            return counted(counts);
        }

        boolean isKnown() {
            return !kind.equals("UNKNOWN");
        }
    }

    /** How many of one sort take up a part, and the key of the text that says so. */
    public record Counted(String key, int count) {}

    /** Only what there is any of. */
    static List<Counted> counted(Counts counts) {
        return Stream.of(
                        new Counted("coverage.goals.count", counts.getGoalCount()),
                        new Counted("coverage.strategies.count", counts.getStrategyCount()),
                        new Counted("coverage.activities.count", counts.getActivityCount()))
                .filter(one -> one.count() > 0)
                .toList();
    }

    /** How a way stands out beside its words. */
    static String tag(String kind) {
        return switch (kind) {
            case "SAME" -> "done";
            case "RENAMED", "SUBSET" -> "waiting";
            case "STATED", "ADDED" -> "active";
            default -> "";
        };
    }

    public SummarizeCoverageResponse sum() {
        return page.getSummary();
    }

    public List<Total> getParts() {
        return sum().getTotalsList();
    }

    /** How many parts few or none take up. */
    public long getGaps() {
        return getParts().stream()
                .filter(total -> total.getGap() != Gap.GAP_UNSPECIFIED)
                .count();
    }

    /** Of how many parts it is known of no plan whether it takes them up. */
    public long getUnknown() {
        return getParts().stream().filter(total -> total.getKnownCount() == 0).count();
    }

    /** Whether of any plan it is known what it takes up. */
    public boolean isKnown() {
        return getUnknown() < getParts().size();
    }

    /** Whether there are plans that do not count for a part, because nobody can tell. */
    public boolean isPartlyKnown() {
        return getParts().stream().anyMatch(total -> total.getKnownCount() > 0 && total.getKnownCount() < getSummed());
    }

    /** How many plans the sums are of. */
    public int getSummed() {
        return sum().getStructuredCount() + sum().getStatedCount();
    }

    /** How many plans there are to show, on this page and others. */
    public int getCount() {
        return sum().getRowCount();
    }

    public List<Row> getRows() {
        return page.getRowsList().stream().map(row -> new Row(row, body(row))).toList();
    }

    /** What the body is called today, or was when it answered. */
    private String body(CoverageRow row) {
        return Optional.ofNullable(bodies.orElse(Map.of()).get(row.getOwner()))
                .map(Actor::getDisplayName)
                .or(() -> Optional.of(row.getDisplayName()))
                .filter(name -> !name.isEmpty())
                .orElse(ResourceId.of(row.getOwner()));
    }
}
