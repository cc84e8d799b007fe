package se.arshjul.actorservice.standin;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of those who stand in for somebody. */
final class StandInRefusals {

    private StandInRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("STAND_IN_INVALID", "The stand-in is not well formed.", findings);
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("STAND_IN_NOT_FOUND", "There is no such stand-in.", Map.of("stand_in", name));
    }

    static Refusal overlaps(StandIn other) {
        return Refusal.exists(
                "STAND_IN_OVERLAPS",
                "The same person stands in for the same person on one of these days.",
                Map.of(
                        "stand_in", other.name().toString(),
                        "start_date", other.details().start().toString(),
                        "end_date", other.details().end().toString()));
    }
}
