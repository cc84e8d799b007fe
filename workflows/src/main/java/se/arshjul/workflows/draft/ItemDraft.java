package se.arshjul.workflows.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to write in an item's form.
 *
 * @param fields by the names of the form's fields; none is empty
 * @param savedAt null where nothing is kept
 */
public record ItemDraft(
        Map<String, String> fields, @Nullable Instant savedAt) {

    public static final ItemDraft NONE = new ItemDraft(Map.of(), null);

    public ItemDraft {
        fields = Map.copyOf(fields);
    }

    /** Stands for what is kept in a field; empty where nothing is. */
    public String etag(String field) {
        var value = fields.get(field);
        return value == null
                ? ""
                : UUID.nameUUIDFromBytes(value.getBytes(UTF_8)).toString();
    }

    /** With this written in the field; without the field where nothing is. */
    public ItemDraft with(String field, String value, Instant now) {
        var changed = new TreeMap<>(fields);
        if (value.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed.isEmpty() ? NONE : new ItemDraft(changed, now);
    }

    public int length() {
        return fields.values().stream().mapToInt(String::length).sum();
    }
}
