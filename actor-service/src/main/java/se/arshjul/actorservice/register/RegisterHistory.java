package se.arshjul.actorservice.register;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.change.ActorChangeRepository;
import se.arshjul.actorservice.seat.BodyRepository;
import se.arshjul.actorservice.seat.SeatRepository;

/** Adds what the register's files know of how actors are written, become others and sit on councils, once. */
@Component
class RegisterHistory {

    private final ActorRepository actors;
    private final ActorChangeRepository changes;
    private final BodyRepository bodies;
    private final SeatRepository seats;
    private final InstantSource clock;

    RegisterHistory(
            ActorRepository actors,
            ActorChangeRepository changes,
            BodyRepository bodies,
            SeatRepository seats,
            InstantSource clock) {
        this.actors = actors;
        this.changes = changes;
        this.bodies = bodies;
        this.seats = seats;
        this.clock = clock;
    }

    /** What was added; touches nothing that is there. Runs in the transaction of the load. */
    List<String> add() {
        List<String> added = new ArrayList<>();
        HistoryFiles.aliases().stream()
                .filter(one -> actors.addAlias(one.actor(), one.alias()))
                .forEach(one -> added.add(one.actor() + " " + one.alias()));
        HistoryFiles.changes(clock.instant()).stream()
                .filter(change -> changes.find(change.name()).isEmpty())
                .forEach(change -> {
                    changes.insert(change);
                    added.add(change.name().toString());
                });
        HistoryFiles.bodies().stream().filter(bodies::insertIfAbsent).forEach(body -> added.add("bodies/" + body.id()));
        HistoryFiles.seats().stream()
                .filter(seat -> seats.find(seat.name()).isEmpty())
                .forEach(seat -> added.add(seats.insert(seat).name().toString()));
        return added;
    }
}
