package se.arshjul.portal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.PlanAddress;
import se.arshjul.portal.plan.ChangeView.Piece;

/** How a plan follows another one, as its page shows it. */
public record AlignmentView(SummarizeAlignmentResponse alignment, Version own) {

    /** How one part of the plan that is followed is taken up. */
    public record Taken(SummarizeAlignmentResponse.Row row) {

        public String getLabel() {
            return row.getFollowedLabel();
        }

        public String getPath() {
            return PlanAddress.of(row.getFollowedElement());
        }

        public String getKind() {
            return row.getKind().name();
        }

        public String getTag() {
            return CoverageTable.tag(getKind());
        }

        public String getOwnLabel() {
            return row.getLabel();
        }

        public String getOwnPath() {
            return PlanAddress.of(row.getElement());
        }

        public String getReason() {
            return row.getSubsetReason();
        }

        public List<CoverageTable.Counted> getCounted() {
            return CoverageTable.counted(row.getCounts());
        }

        /** How many other elements take it up too. */
        public int getFurther() {
            return row.getFurtherElementsCount();
        }
    }

    /** Something that both plans say, in other words: the goal, the vision or what a part is called. */
    public record Deviation(String what, String label, List<Piece> pieces) {}

    /** Something that the plan has besides. */
    public record Addition(String label, String path, String elementKind, String kind) {}

    /** What the plan as a whole says of the same thing. */
    public record Said(String what, String theirs, String ours, String kind) {

        public String getTag() {
            return CoverageTable.tag(kind);
        }
    }

    public List<Taken> getRows() {
        return alignment.getRowsList().stream().map(Taken::new).toList();
    }

    /** The goal and the vision, where the plan that is followed states them. */
    public List<Said> getSaid() {
        List<Said> said = new ArrayList<>();
        if (!alignment.getFollowedVision().isEmpty()) {
            said.add(new Said(
                    "vision",
                    alignment.getFollowedVision(),
                    own.getVision(),
                    alignment.getVision().name()));
        }
        if (!alignment.getFollowedGoal().isEmpty()) {
            said.add(new Said(
                    "goal",
                    alignment.getFollowedGoal(),
                    own.getGoal(),
                    alignment.getGoal().name()));
        }
        return said;
    }

    /** Everything that is worded otherwise, word by word. */
    public List<Deviation> getDeviations() {
        List<Deviation> deviations = new ArrayList<>();
        add(deviations, "vision", "", alignment.getVisionPiecesList());
        add(deviations, "goal", "", alignment.getGoalPiecesList());
        alignment.getRowsList().forEach(row -> add(deviations, "part", row.getFollowedLabel(), row.getPiecesList()));
        return deviations;
    }

    private static void add(List<Deviation> deviations, String what, String label, List<Change.Piece> pieces) {
        if (!pieces.isEmpty()) {
            deviations.add(new Deviation(
                    what,
                    label,
                    pieces.stream()
                            .map(piece -> new Piece(piece.getKind().name().toLowerCase(Locale.ROOT), piece.getText()))
                            .toList()));
        }
    }

    /** What the plan has not chosen. */
    public List<Taken> getGaps() {
        return getRows().stream()
                .filter(row -> row.row().getKind() == Kind.NOT_COVERED)
                .toList();
    }

    /** What nobody can tell of. */
    public List<Taken> getUnknown() {
        return getRows().stream()
                .filter(row -> row.row().getKind() == Kind.UNKNOWN)
                .toList();
    }

    public List<Addition> getAdditions() {
        return alignment.getAdditionsList().stream()
                .map(addition -> new Addition(
                        addition.getLabel(),
                        PlanAddress.of(addition.getElement()),
                        addition.getElementKind().name(),
                        addition.getKind().name()))
                .toList();
    }

    /** Whether anything is known of what it takes up. */
    public boolean isKnown() {
        return getUnknown().size() < alignment.getRowsCount();
    }

    public int getCovered() {
        return alignment.getCoveredCount();
    }
}
