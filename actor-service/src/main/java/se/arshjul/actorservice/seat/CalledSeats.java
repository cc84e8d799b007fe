package se.arshjul.actorservice.seat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.NamePeriod;
import se.arshjul.actorservice.change.Successors;

/** Seats with what whoever they belong to is called on a day. */
@Component
class CalledSeats {

    /** A seat, and what its actor, or who came after it, is called; empty where it has none. */
    record Called(Seat seat, String actor) {}

    private final Successors successors;

    CalledSeats(Successors successors) {
        this.successors = successors;
    }

    Called on(LocalDate day, Seat seat) {
        var actor = seat.details().actor();
        return new Called(
                seat,
                actor == null
                        ? ""
                        : successors.on(actor, day).stream()
                                .map((Actor one) -> one.nameOn(day))
                                .map(NamePeriod::displayName)
                                .collect(Collectors.joining(", ")));
    }
}
