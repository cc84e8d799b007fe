package se.arshjul.planservice.progress;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which confirming how far something has come is refused. */
final class ProgressRefusals {

    private ProgressRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("PROGRESS_INVALID", "The progress is not well formed.", findings);
    }

    static Refusal reasonMissing() {
        return invalid(List.of(new FieldViolation("reason", "REQUIRED", "Required when it is not what is proposed.")));
    }

    static Refusal unsound() {
        return invalid(List.of(new FieldViolation("evidence", "MALFORMED", "No more yes than answers.")));
    }

    static Refusal notKept(ProgressName name) {
        return Refusal.precondition(
                "PROGRESS_NOT_KEPT", "The element is nothing that is carried out.", Map.of("element", name.element()));
    }

    static Refusal changed(Progress current) {
        var latest = current.latest();
        return Refusal.stale(
                "PROGRESS_CHANGED",
                "The progress has been confirmed by somebody else; read it again.",
                latest == null
                        ? Map.of("progress", current.name().toString(), "etag", current.etag())
                        : Map.of(
                                "progress",
                                current.name().toString(),
                                "etag",
                                current.etag(),
                                "updatedBy",
                                latest.confirmedBy(),
                                "updateTime",
                                latest.confirmTime().toString()));
    }
}
