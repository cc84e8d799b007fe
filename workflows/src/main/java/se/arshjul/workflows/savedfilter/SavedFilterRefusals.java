package se.arshjul.workflows.savedfilter;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of saved filters. */
final class SavedFilterRefusals {

    private SavedFilterRefusals() {}

    static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "The name is none of a saved filter.", Map.of());
    }

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("SAVED_FILTER_INVALID", "The filter is not well formed.", findings);
    }

    static Refusal exists(String title) {
        return Refusal.exists("SAVED_FILTER_EXISTS", "The caller has a filter of this title.", Map.of("title", title));
    }

    static Refusal full() {
        return Refusal.precondition(
                "SAVED_FILTERS_FULL",
                "The caller has as many filters as one may have.",
                Map.of("most", String.valueOf(SavedFilter.MOST)));
    }
}
