package se.arshjul.portal.draft;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.plan.ElementView;

/** The elements of a version as they belong to each other, with what has become of each. */
record Branches(Map<String, List<Element>> belonging, Map<String, List<String>> changes) {

    /**
     * An element and what belongs to it.
     *
     * @param changes what has become of it since the version that the draft was started from
     */
    public record Branch(ElementView element, List<String> changes, List<Branch> under) {}

    /** Those of one kind that stand on their own. */
    public record Group(String kind, List<Branch> branches) {}

    static Branches of(List<Element> elements, Map<String, List<String>> changes) {
        return new Branches(
                elements.stream().collect(groupingBy(element -> ResourceId.of(element.getParentElement()))), changes);
    }

    List<Group> groups() {
        return DraftKinds.TOP.stream()
                .map(kind -> new Group(
                        kind.name(),
                        under("").stream()
                                .filter(branch -> branch.element().element().getKind() == kind)
                                .toList()))
                .toList();
    }

    private List<Branch> under(String parent) {
        return belonging.getOrDefault(parent, List.of()).stream()
                .map(element -> {
                    var id = ResourceId.of(element.getName());
                    return new Branch(new ElementView(element), changes.getOrDefault(id, List.of()), under(id));
                })
                .toList();
    }

    /** What an element belongs to, the outermost first. */
    static List<ElementView> above(List<Element> elements, Element element) {
        List<ElementView> above = new ArrayList<>();
        var parent = element.getParentElement();
        while (!parent.isEmpty()) {
            var found = Drafts.find(elements, ResourceId.of(parent));
            above.addFirst(new ElementView(found));
            parent = found.getParentElement();
        }
        return above;
    }

    /** What an element of this kind can be moved to: elements that it can belong to and that do not belong to it. */
    static List<Element> parents(List<Element> elements, Element moved) {
        return elements.stream()
                .filter(other -> DraftKinds.under(other.getKind()).contains(moved.getKind()))
                .filter(other -> !other.getName().equals(moved.getName()))
                .filter(other -> above(elements, other).stream()
                        .noneMatch(view -> view.element().getName().equals(moved.getName())))
                .toList();
    }

    /** Those of its kind that belong to the same element, with itself. */
    static List<Element> likes(List<Element> elements, Element element) {
        return beside(elements, element.getParentElement()).stream()
                .filter(other -> other.getKind() == element.getKind())
                .toList();
    }

    static List<Element> beside(List<Element> elements, String parent) {
        return elements.stream()
                .filter(other -> other.getParentElement().equals(parent))
                .toList();
    }

    static boolean standsAlone(Kind kind) {
        return DraftKinds.TOP.contains(kind);
    }
}
