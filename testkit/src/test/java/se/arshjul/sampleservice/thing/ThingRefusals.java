package se.arshjul.sampleservice.thing;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Why a thing says no. */
final class ThingRefusals {

    private ThingRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("THING_INVALID", "The thing is not well formed.", findings);
    }

    static Refusal closed(Thing thing) {
        return Refusal.precondition("THING_CLOSED", "The thing is closed.", Map.of("thing", thing.name()));
    }
}
