package se.arshjul.portal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.ResourceId;

/**
 * What a version consists of. Where only a part of a version is known, what another one says of the same element is
 * lent to it and marked so.
 */
record Outline(Version version, List<Element> own, Version lender, List<Element> lent) {

    /** Elements of one kind at one place, and whether another version lends them. */
    public record Group(Kind kind, List<Element> elements, boolean lent) {

        public boolean isEmpty() {
            return elements.isEmpty();
        }
    }

    /** What is known not to be in the version is not lent to it, nor what belongs to that. */
    static Outline of(Version version, List<Element> own, Version lender, List<Element> elements) {
        var whole = new Outline(lender, elements, lender, List.of());
        var absent = version.getAbsentElementIdsList();
        if (absent.isEmpty()) {
            return new Outline(version, own, lender, elements);
        }
        return new Outline(
                version,
                own,
                lender,
                elements.stream()
                        .filter(element -> Stream.concat(Stream.of(element), whole.above(element).stream())
                                .noneMatch(one -> absent.contains(ResourceId.of(one.getName()))))
                        .toList());
    }

    /** Those that stand on their own. */
    Group top(Kind kind) {
        return group(kind, "");
    }

    /** Those that belong to an element. */
    Group under(Element element, Kind kind) {
        return group(kind, ResourceId.of(element.getName()));
    }

    private Group group(Kind kind, String parent) {
        var known = select(own, kind, parent);
        return known.isEmpty()
                ? new Group(kind, select(onlyLent().toList(), kind, parent), true)
                : new Group(kind, known, false);
    }

    private static List<Element> select(List<Element> from, Kind kind, String parent) {
        return from.stream()
                .filter(element -> element.getKind() == kind
                        && ResourceId.of(element.getParentElement()).equals(parent))
                .toList();
    }

    /** Every element of the version and every other that is lent to it. */
    Stream<Element> all() {
        return Stream.concat(own.stream(), onlyLent());
    }

    /** What the version itself may have elsewhere is not lent to its old place. */
    private Stream<Element> onlyLent() {
        return lent.stream()
                .filter(element -> find(own, ResourceId.of(element.getName())).isEmpty());
    }

    /** An element of the version, or one that is lent to it. */
    Optional<Element> find(String id) {
        return find(own, id).or(() -> find(lent, id));
    }

    private static Optional<Element> find(List<Element> in, String id) {
        return in.stream()
                .filter(element -> ResourceId.of(element.getName()).equals(id))
                .findFirst();
    }

    boolean isLent(Element element) {
        return !own.contains(element);
    }

    /** What an element belongs to, the outermost first. */
    List<Element> above(Element element) {
        List<Element> above = new ArrayList<>();
        var parent = find(ResourceId.of(element.getParentElement()));
        while (parent.isPresent()) {
            above.addFirst(parent.get());
            parent = find(ResourceId.of(parent.get().getParentElement()));
        }
        return List.copyOf(above);
    }
}
