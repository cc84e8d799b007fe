package se.arshjul.followupservice.pilot;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a pilot says no. */
final class PilotRefusals {

    private PilotRefusals() {}

    static Refusal notFound(Object name) {
        return Refusal.notFound("PILOT_NOT_FOUND", "There is no such pilot.", Map.of("pilot", name.toString()));
    }

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("PILOT_INVALID", "The pilot is not well formed.", findings);
    }

    static Refusal lasts(Pilot pilot) {
        return Refusal.precondition(
                "PILOT_LASTS",
                "Another pilot of the survey has not ended.",
                Map.of("pilot", pilot.name().toString()));
    }
}
