package se.arshjul.planservice.takeup;

import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.difference.Wording;
import se.arshjul.planservice.plan.Element;

/**
 * An element of a version, as far as it counts for what the version takes up of another.
 *
 * @param parent id of the element it belongs to, null for those that stand on their own
 * @param label empty for what neither stands on its own nor follows something
 * @param followed id of the element that it says it takes up, null when none
 * @param reason why it takes up only a part of that, empty when nothing of the kind is declared
 */
public record Entry(
        String id,
        @Nullable String parent,
        Element.Kind kind,
        String label,
        boolean labelSummarized,
        @Nullable String followed,
        String reason) {

    /** Our own summaries are nobody's words. */
    public boolean comparable(Entry other) {
        return !labelSummarized && !other.labelSummarized;
    }

    boolean sameWords(Entry other) {
        return comparable(other) && Wording.same(label, other.label);
    }
}
