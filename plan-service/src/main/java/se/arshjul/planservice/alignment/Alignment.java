package se.arshjul.planservice.alignment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Coverage;

/**
 * A version beside the version that its plan follows.
 *
 * @param followed null when the plan follows none
 * @param goal how its goal is taken up, null when there is nothing to compare
 */
record Alignment(@Nullable Version followed, @Nullable Kind goal, List<Row> rows) {

    /** How a plan takes up what another one says. */
    enum Kind {
        SAME,
        RENAMED,
        NOT_COVERED,
        UNKNOWN
    }

    /** One part of the version that is followed, and the element that takes it up; null where none does. */
    record Row(Element followed, Kind kind, @Nullable Element element) {}

    static final Alignment NONE = new Alignment(null, null, List.of());

    private static final Set<Element.Kind> PARTS = Set.of(Element.Kind.PREREQUISITE, Element.Kind.FOCUS_AREA);

    static Alignment of(Version followed, List<Element> parts, Version own, List<Element> elements) {
        var goal = own.goal().isEmpty() ? absent(own) : own.goal().equals(followed.goal()) ? Kind.SAME : Kind.RENAMED;
        var rows = parts.stream()
                .filter(part -> PARTS.contains(part.kind()))
                .map(part -> row(part, own, elements))
                .toList();
        return new Alignment(followed, goal, rows);
    }

    private static Row row(Element part, Version own, List<Element> elements) {
        return elements.stream()
                .filter(element -> part.name().element().equals(element.followed()))
                .findFirst()
                .map(element -> new Row(part, element.label().equals(part.label()) ? Kind.SAME : Kind.RENAMED, element))
                .orElseGet(() -> new Row(part, absent(own), null));
    }

    /** What is not in a version of which all is known was not chosen. */
    private static Kind absent(Version own) {
        return own.coverage() == Coverage.FULL ? Kind.NOT_COVERED : Kind.UNKNOWN;
    }
}
