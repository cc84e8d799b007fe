package se.arshjul.actorservice.seat;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of councils, reference groups and their seats. */
final class SeatRefusals {

    private SeatRefusals() {}

    static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("SEAT_INVALID", "The seat is not well formed.", violations);
    }

    static Refusal unknownActor() {
        return invalid(List.of(new FieldViolation("seat.actor", "UNKNOWN", "In the register.")));
    }

    static Refusal noBody(String name) {
        return Refusal.notFound("BODY_NOT_FOUND", "There is no such council or group.", Map.of("body", name));
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("SEAT_NOT_FOUND", "There is no such seat.", Map.of("seat", name));
    }

    static Refusal exists(SeatName name) {
        return Refusal.exists("SEAT_EXISTS", "The id is taken.", Map.of("seat", name.toString()));
    }

    static Refusal changed(Seat current) {
        return Refusal.stale(
                "SEAT_CHANGED",
                "The seat has changed; read it again.",
                Map.of("seat", current.name().toString(), "etag", current.etag()));
    }
}
