package se.arshjul.followupservice.coding;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which an answer is not coded. */
final class CodingRefusals {

    private CodingRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("CODING_INVALID", "What is asked for is not well formed.", findings);
    }

    static Refusal notFound(Object name) {
        return Refusal.notFound(
                "FREE_TEXT_NOT_FOUND",
                "No accepted response has such a free-text answer.",
                Map.of("freeText", name.toString()));
    }

    static Refusal changed(FreeText text) {
        return Refusal.stale(
                "CODING_CHANGED",
                "The themes of the answer have changed; read it again.",
                Map.of("freeText", text.name().toString(), "etag", text.etag()));
    }
}
