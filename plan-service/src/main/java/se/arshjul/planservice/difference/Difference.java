package se.arshjul.planservice.difference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.arshjul.planservice.difference.Change.FieldChange;
import se.arshjul.planservice.difference.Change.Kind;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Coverage;

/**
 * Two versions of a plan beside each other. An element is known by its id alone: its label, its code and its place can all
 * have changed.
 */
final class Difference {

    /** Elements of one kind that belong to the same element stand in an order of their own. */
    private record Likes(String parent, Element.Kind kind) {

        static Likes of(Element element) {
            return new Likes(element.parent() == null ? "" : element.parent(), element.kind());
        }
    }

    private final Version before;
    private final Version after;
    private final Map<String, Element> first;
    private final Map<String, Element> second;
    private final Set<String> stayed = new HashSet<>();
    private final Map<String, String> preceding = new HashMap<>();
    private final Known known;

    private Difference(Version before, List<Element> first, Version after, List<Element> second) {
        this.before = before;
        this.after = after;
        this.first = byId(first);
        this.second = byId(second);
        known = Known.of(before, first, after, second);
        var likes = first.stream().collect(groupingBy(Likes::of));
        second.stream()
                .collect(groupingBy(Likes::of))
                .forEach((like, elements) -> order(ids(likes.getOrDefault(like, List.of())), ids(elements)));
    }

    /** What is to be done to the first to get the second; nothing where they are the same. */
    static List<Change> between(Version before, List<Element> first, Version after, List<Element> second) {
        List<Change> changes = new ArrayList<>();
        var whole = Fields.compare(before, after);
        if (!whole.isEmpty()) {
            changes.add(new Change(null, null, kinds(whole), whole, ""));
        }
        var difference = new Difference(before, first, after, second);
        second.stream()
                .map(difference::kept)
                .filter(change -> !change.kinds().isEmpty())
                .forEach(changes::add);
        first.stream()
                .filter(element -> !difference.second.containsKey(id(element)))
                .map(difference::gone)
                .forEach(changes::add);
        return changes;
    }

    private void order(List<String> before, List<String> now) {
        stayed.addAll(Stay.in(before, now));
        var previous = "";
        for (var id : now) {
            preceding.put(id, previous);
            previous = id;
        }
    }

    /** What has become of an element that the second version has. */
    private Change kept(Element now) {
        var earlier = first.get(id(now));
        if (earlier == null) {
            return new Change(
                    null, now, EnumSet.of(absence(before, now, second, Kind.ADDED)), List.of(), preceding(now));
        }
        var fields = Fields.compare(earlier, now, this::label, known);
        var kinds = kinds(fields);
        if (!stayed.contains(id(now))) {
            kinds.add(Kind.MOVED);
        }
        return new Change(earlier, now, kinds, fields, kinds.contains(Kind.MOVED) ? preceding(now) : "");
    }

    private Change gone(Element earlier) {
        var kind = absence(after, earlier, first, Kind.REMOVED);
        return new Change(earlier, null, EnumSet.of(kind), List.of(), "");
    }

    /**
     * What it means that a version does not have an element of the other: one of which all is known does not have what is
     * not there; another one is said not to have it, or may. With an element goes all that belongs to it.
     */
    private static Kind absence(Version lacking, Element element, Map<String, Element> others, Kind known) {
        if (lacking.coverage() == Coverage.FULL) {
            return known;
        }
        for (var one = element; one != null; one = one.parent() == null ? null : others.get(one.parent())) {
            if (lacking.absent().contains(id(one))) {
                return known;
            }
        }
        return Kind.NOT_COVERED;
    }

    private String label(String id) {
        var known = second.getOrDefault(id, first.get(id));
        return known == null ? id : known.label();
    }

    private String preceding(Element element) {
        return preceding.getOrDefault(id(element), "");
    }

    private static Set<Kind> kinds(List<FieldChange> fields) {
        var kinds = EnumSet.noneOf(Kind.class);
        fields.forEach(change -> kinds.add(change.field().kind()));
        return kinds;
    }

    private static Map<String, Element> byId(List<Element> elements) {
        return elements.stream()
                .collect(toMap(Difference::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<String> ids(List<Element> elements) {
        return elements.stream().map(Difference::id).toList();
    }

    private static String id(Element element) {
        return element.name().element();
    }
}
