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
import org.jspecify.annotations.Nullable;
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

    private final Version after;
    private final Map<String, Element> first;
    private final Map<String, Element> second;
    private final Set<String> stayed = new HashSet<>();
    private final Map<String, String> preceding = new HashMap<>();
    private final Places places;

    private Difference(Version after, List<Element> first, List<Element> second) {
        this.after = after;
        this.first = byId(first);
        this.second = byId(second);
        places = new Places(Places.named(first), Places.named(second), after.coverage() == Coverage.FULL);
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
        var difference = new Difference(after, first, second);
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
        var before = first.get(id(now));
        if (before == null) {
            return new Change(null, now, EnumSet.of(Kind.ADDED), List.of(), preceding(now));
        }
        var fields = Fields.compare(before, now, this::label, places);
        var kinds = kinds(fields);
        if (!stayed.contains(id(now))) {
            kinds.add(Kind.MOVED);
        }
        return new Change(before, now, kinds, fields, kinds.contains(Kind.MOVED) ? preceding(now) : "");
    }

    /** A version of which all is known does not have what is not there; another one is said not to have it, or may. */
    private Change gone(Element before) {
        var known = after.coverage() == Coverage.FULL || absent(before);
        return new Change(before, null, EnumSet.of(known ? Kind.REMOVED : Kind.NOT_COVERED), List.of(), "");
    }

    /** With an element goes all that belongs to it. */
    private boolean absent(Element before) {
        for (var element = before; element != null; element = parent(element)) {
            if (after.absent().contains(id(element))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Element parent(Element element) {
        return element.parent() == null ? null : first.get(element.parent());
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
