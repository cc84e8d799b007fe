package se.arshjul.workflows.inbox;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.draft.ItemDraft;

/** Every no of drafts. */
final class DraftRefusals {

    private DraftRefusals() {}

    static Refusal noSuchField(String field) {
        return invalid(List.of(new FieldViolation(field, "UNKNOWN", "A field of the form, named once.")));
    }

    static Refusal tooLong(int most) {
        return invalid(
                List.of(new FieldViolation("fields", "TOO_LONG", "At most " + most + " characters in all fields.")));
    }

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("TASK_DRAFT_INVALID", "The draft is not well formed.", findings);
    }

    static Refusal changed(WorkItem item, ItemDraft kept) {
        var savedAt = kept.savedAt();
        return Refusal.stale(
                "DRAFT_CHANGED",
                "The caller has kept something else meanwhile.",
                Map.of("workItem", item.name().toString(), "saveTime", savedAt == null ? "" : savedAt.toString()));
    }
}
