package se.arshjul.planservice.implementation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row was changed or removed; told within the transaction that does so.
 *
 * @param after null when it is gone
 */
public record RowReplaced(Row before, @Nullable Row after) {

    /** Those of its actors that have nothing to do with it any more. */
    public List<String> gone() {
        var left = after;
        return before.content().actors().stream()
                .filter(actor -> left == null || !left.content().actors().contains(actor))
                .toList();
    }
}
