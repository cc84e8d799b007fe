package se.arshjul.planservice.draftelement;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Element.Kind;

/** What each kind of element can belong to, and what can be told of it besides its label and its summary. */
public final class KindRules {

    private static final Set<Kind> PARTS = EnumSet.of(Kind.PREREQUISITE, Kind.FOCUS_AREA);

    private static final Set<Kind> MEASURES = EnumSet.of(Kind.MEASURE, Kind.COOPERATION_MEASURE);

    private static final Set<Kind> CODED = EnumSet.of(
            Kind.PREREQUISITE,
            Kind.FOCUS_AREA,
            Kind.MEASURE,
            Kind.COOPERATION_MEASURE,
            Kind.SUB_MEASURE,
            Kind.GOAL,
            Kind.STRATEGY,
            Kind.ACTIVITY,
            Kind.PROJECT,
            Kind.FIGURE);

    private static final Set<Kind> NAMED_AT_PLACES = EnumSet.of(Kind.PREREQUISITE, Kind.FOCUS_AREA, Kind.OVERALL_GOAL);

    private static final Set<Kind> CONCERNING =
            EnumSet.of(Kind.PREREQUISITE, Kind.FOCUS_AREA, Kind.MEASURE, Kind.COOPERATION_MEASURE);

    private static final Set<Kind> CARRIED_OUT = EnumSet.of(Kind.ACTIVITY, Kind.PROJECT);

    private static final Set<Kind> FOLLOWING =
            EnumSet.of(Kind.PREREQUISITE, Kind.FOCUS_AREA, Kind.GOAL, Kind.STRATEGY, Kind.MEASURE, Kind.ACTIVITY);

    private static final Set<Kind> RELATED =
            EnumSet.of(Kind.MEASURE, Kind.SUB_MEASURE, Kind.COOPERATION_MEASURE, Kind.ACTIVITY);

    private KindRules() {}

    /** Whether an element of this kind can belong to one of that kind; null where it stands on its own. */
    public static boolean canBelong(Kind kind, @Nullable Kind parent) {
        return switch (kind) {
            case PREREQUISITE, FOCUS_AREA, COOPERATION_MEASURE, INITIATIVE, FIGURE, OVERALL_GOAL -> parent == null;
            case MEASURE, AIM, GOAL, STRATEGY, PRINCIPAL_TASK -> isOne(PARTS, parent);
            case SUB_MEASURE -> isOne(MEASURES, parent);
            case ACTIVITY -> isOne(PARTS, parent) || isOne(EnumSet.of(Kind.GOAL, Kind.STRATEGY, Kind.MEASURE), parent);
            case PROJECT -> parent == Kind.ACTIVITY;
            case SEAT, MANDATE -> parent == Kind.COOPERATION_MEASURE;
            case SECTION -> parent == null || parent == Kind.SECTION || isOne(PARTS, parent);
        };
    }

    private static boolean isOne(Set<Kind> kinds, @Nullable Kind kind) {
        return kind != null && kinds.contains(kind);
    }

    static boolean hasCode(Kind kind) {
        return CODED.contains(kind);
    }

    /** Whether no two of the kind bear the same code; a figure's code is the figure, and others count anew in each part. */
    static boolean hasOwnCode(Kind kind) {
        return PARTS.contains(kind) || MEASURES.contains(kind) || kind == Kind.SUB_MEASURE;
    }

    static boolean hasAppearances(Kind kind) {
        return NAMED_AT_PLACES.contains(kind);
    }

    static boolean hasConcernedActors(Kind kind) {
        return CONCERNING.contains(kind);
    }

    static boolean hasWork(Kind kind) {
        return CARRIED_OUT.contains(kind);
    }

    static boolean canFollow(Kind kind) {
        return FOLLOWING.contains(kind);
    }

    static boolean canBeRelated(Kind kind) {
        return RELATED.contains(kind);
    }
}
