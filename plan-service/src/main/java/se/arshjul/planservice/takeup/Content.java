package se.arshjul.planservice.takeup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements of one version in their order, and what belongs to what. */
public final class Content {

    public static final Content NOTHING = new Content(List.of());

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Content(List<Entry> inOrder) {
        inOrder.forEach(entry -> entries.put(entry.id(), entry));
    }

    Iterable<Entry> all() {
        return entries.values();
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The element itself where it says what it follows, or the nearest that it belongs to and that does; else null. */
    @Nullable
    Entry following(Entry entry) {
        var left = entries.size();
        for (var one = entry; one != null && left >= 0; one = above(one), left--) {
            if (one.followed() != null) {
                return one;
            }
        }
        return null;
    }

    /** The element on its own to which it belongs, or which it is. */
    Entry root(Entry entry) {
        var root = entry;
        var left = entries.size();
        for (var one = above(entry); one != null && left >= 0; one = above(one), left--) {
            root = one;
        }
        return root;
    }

    private @Nullable Entry above(Entry entry) {
        return entry.parent() == null ? null : entries.get(entry.parent());
    }
}
