package se.arshjul.workflows.event;

import java.util.List;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of the intake. */
final class EventRefusals {

    private EventRefusals() {}

    static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("EVENT_INVALID", "The event is not well formed.", violations);
    }
}
