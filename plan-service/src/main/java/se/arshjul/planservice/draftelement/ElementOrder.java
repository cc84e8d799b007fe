package se.arshjul.planservice.draftelement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.planservice.plan.Element;

/**
 * The order in which the elements of a version stand: each is followed by all that belongs to it. Immutable.
 *
 * @param belonging ids by the id of what they belong to, which is empty for those that stand on their own
 */
public record ElementOrder(Map<String, List<String>> belonging) {

    /** Of elements in the order of their version. */
    public static ElementOrder of(List<Element> elements) {
        Map<String, List<String>> belonging = new LinkedHashMap<>();
        elements.forEach(element -> belonging
                .computeIfAbsent(parent(element), none -> new ArrayList<>())
                .add(element.id()));
        return new ElementOrder(belonging);
    }

    static String parent(Element element) {
        var parent = element.parent();
        return parent == null ? "" : parent;
    }

    /** Those that belong to an element, in their order. */
    public List<String> of(String parent) {
        return belonging.getOrDefault(parent, List.of());
    }

    /** With one more right after another of those that belong to the same element; first where that is empty. */
    public ElementOrder with(String id, String parent, String preceding) {
        var changed = copy();
        var siblings = changed.belonging.computeIfAbsent(parent, none -> new ArrayList<>());
        siblings.add(siblings.indexOf(preceding) + 1, id);
        return changed;
    }

    /** Without one, and where it is not put back without all that belongs to it. */
    public ElementOrder without(String id) {
        var changed = copy();
        changed.belonging.values().forEach(siblings -> siblings.remove(id));
        return changed;
    }

    private ElementOrder copy() {
        Map<String, List<String>> copied = new LinkedHashMap<>();
        belonging.forEach((parent, siblings) -> copied.put(parent, new ArrayList<>(siblings)));
        return new ElementOrder(copied);
    }

    /** The one right before it among those that belong to the same element; empty for the first. */
    String preceding(String id) {
        return belonging.values().stream()
                .filter(siblings -> siblings.contains(id))
                .map(siblings -> siblings.indexOf(id))
                .findFirst()
                .filter(place -> place > 0)
                .map(place -> siblings(id).get(place - 1))
                .orElse("");
    }

    private List<String> siblings(String id) {
        return belonging.values().stream()
                .filter(siblings -> siblings.contains(id))
                .findFirst()
                .orElse(List.of());
    }

    /** Whether an element is another one, or belongs to it directly or through others. */
    boolean isWithin(String id, String other) {
        return id.equals(other) || of(other).stream().anyMatch(child -> isWithin(id, child));
    }

    /** All of them in their order. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        collect("", ids);
        return ids;
    }

    private void collect(String parent, List<String> into) {
        for (var id : of(parent)) {
            into.add(id);
            collect(id, into);
        }
    }
}
