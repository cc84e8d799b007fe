package se.arshjul.planservice.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.planservice.difference.Change.Kind;
import se.arshjul.planservice.plan.Element;

/** A version after changes: what was not changed stays, what has moved or come stands after the one that is named. */
record Applied(List<Element> first, List<Change> changes) {

    /** The ids of elements in their order, by what they belong to and their kind; and each without its position. */
    record Content(Map<String, List<String>> order, Map<String, Element> elements) {}

    Content elements() {
        Map<String, Element> elements = new HashMap<>();
        Map<String, List<String>> order = new HashMap<>();
        first.stream().sorted(Comparator.comparingInt(Element::position)).forEach(element -> {
            elements.put(id(element), SomeVersions.at(element, 0));
            order.computeIfAbsent(likes(element), none -> new ArrayList<>()).add(id(element));
        });
        for (var change : changes) {
            var before = change.before();
            if (before != null && (change.after() == null || change.kinds().contains(Kind.MOVED))) {
                order.get(likes(before)).remove(id(before));
                elements.remove(id(before));
            }
        }
        for (var change : changes) {
            var after = change.after();
            if (after != null) {
                elements.put(id(after), SomeVersions.at(after, 0));
                if (change.kinds().contains(Kind.ADDED) || change.kinds().contains(Kind.MOVED)) {
                    var likes = order.computeIfAbsent(likes(after), none -> new ArrayList<>());
                    likes.add(likes.indexOf(change.preceding()) + 1, id(after));
                }
            }
        }
        order.values().removeIf(List::isEmpty);
        return new Content(order, elements);
    }

    static Content inOrder(List<Element> elements) {
        return new Applied(elements, List.of()).elements();
    }

    private static String likes(Element element) {
        return element.parent() + " " + element.kind();
    }

    private static String id(Element element) {
        return element.name().element();
    }
}
