package se.arshjul.actorservice.seat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.change.Successors;

/** Seats with what whoever they belong to is called on a day. */
@Component
class CalledSeats {

    /** A seat, and what its actor, or who came after it, is called; empty where it has none. */
    record Called(Seat seat, String actor) {}

    private final ActorRepository actors;
    private final Successors successors;

    CalledSeats(ActorRepository actors, Successors successors) {
        this.actors = actors;
        this.successors = successors;
    }

    List<Called> on(LocalDate day, List<Seat> seats) {
        var names = seats.stream()
                .map(seat -> seat.details().actor())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<ActorName, String> called =
                actors.list(names).stream().collect(Collectors.toMap(Actor::name, actor -> called(actor, day)));
        return seats.stream()
                .map(seat -> new Called(seat, called.getOrDefault(seat.details().actor(), "")))
                .toList();
    }

    /** One after which nobody came is called what it was called itself. */
    private String called(Actor actor, LocalDate day) {
        var there = actor.isValidOn(day) ? List.of(actor) : successors.on(actor.name(), day);
        return (there.isEmpty() ? List.of(actor) : there)
                .stream().map(one -> one.nameOn(day).displayName()).collect(Collectors.joining(", "));
    }
}
