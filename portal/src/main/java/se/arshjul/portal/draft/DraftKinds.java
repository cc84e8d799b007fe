package se.arshjul.portal.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.Element.Kind;

/** What is offered for each kind of element: where it can stand, and which of its fields are asked for. */
final class DraftKinds {

    /** What stands on its own, in the order of the page. */
    static final List<Kind> TOP = List.of(
            Kind.PREREQUISITE,
            Kind.FOCUS_AREA,
            Kind.COOPERATION_MEASURE,
            Kind.OVERALL_GOAL,
            Kind.FIGURE,
            Kind.INITIATIVE,
            Kind.SECTION);

    private static final List<Kind> UNDER_PARTS =
            List.of(Kind.AIM, Kind.GOAL, Kind.STRATEGY, Kind.MEASURE, Kind.ACTIVITY, Kind.PRINCIPAL_TASK, Kind.SECTION);

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

    private static final Set<Kind> FOLLOWING =
            EnumSet.of(Kind.PREREQUISITE, Kind.FOCUS_AREA, Kind.GOAL, Kind.STRATEGY, Kind.MEASURE, Kind.ACTIVITY);

    private static final Set<Kind> RELATED =
            EnumSet.of(Kind.MEASURE, Kind.SUB_MEASURE, Kind.COOPERATION_MEASURE, Kind.ACTIVITY);

    private DraftKinds() {}

    /** The kind of this name; one that there is not is not found. */
    static Kind of(String name) {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.UNRECOGNIZED && kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What can belong to an element of a kind; null stands for none. */
    static List<Kind> under(@Nullable Kind parent) {
        if (parent == null) {
            return TOP;
        }
        return switch (parent) {
            case PREREQUISITE, FOCUS_AREA -> UNDER_PARTS;
            case MEASURE -> List.of(Kind.SUB_MEASURE, Kind.ACTIVITY);
            case COOPERATION_MEASURE -> List.of(Kind.SUB_MEASURE, Kind.SEAT, Kind.MANDATE);
            case GOAL, STRATEGY -> List.of(Kind.ACTIVITY);
            case ACTIVITY -> List.of(Kind.PROJECT);
            case SECTION -> List.of(Kind.SECTION);
            default -> List.of();
        };
    }

    /** The fields of a kind, in the order of the page. */
    static List<String> fields(Kind kind, boolean followsAnother) {
        return Stream.of(
                        CODED.contains(kind) ? List.of("code") : List.<String>of(),
                        List.of("label", "labelSummarized", "summary"),
                        NAMED_AT_PLACES.contains(kind) ? ElementForm.PLACES : List.<String>of(),
                        CONCERNING.contains(kind)
                                ? List.of("concernedActors", "concernedActorsOpen")
                                : List.<String>of(),
                        isWork(kind) ? ElementForm.WORK : List.<String>of(),
                        followsAnother && FOLLOWING.contains(kind) ? List.of("followedElementId") : List.<String>of(),
                        RELATED.contains(kind) ? List.of("relatedElementIds") : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isWork(Kind kind) {
        return kind == Kind.ACTIVITY || kind == Kind.PROJECT;
    }
}
