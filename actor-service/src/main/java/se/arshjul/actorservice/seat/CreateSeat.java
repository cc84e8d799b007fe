package se.arshjul.actorservice.seat;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Adds a seat to a council or reference group. */
@Component
class CreateSeat {

    record Command(String parent, String seat, Seat.Details details) {}

    private final BodyRepository bodies;
    private final SeatRepository seats;
    private final ActorRepository actors;
    private final Requests requests;
    private final Audit audit;

    CreateSeat(BodyRepository bodies, SeatRepository seats, ActorRepository actors, Requests requests, Audit audit) {
        this.bodies = bodies;
        this.seats = seats;
        this.actors = actors;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    Seat handle(RequestId id, Command command) {
        ActorName.requireKeeperOfRegister(Caller.current());
        var name = new SeatName(bodies.get(command.parent()).id(), command.seat());
        if (!requests.firstTime(id, command)) {
            return seats.get(name);
        }
        var details = command.details().requireSound();
        if (details.actor() != null && !actors.lockThere(details.actor())) {
            throw SeatRefusals.unknownActor();
        }
        var created = seats.insert(new Seat(name, details, List.of(), 1));
        audit.record("CreateSeat", name.toString(), null, created);
        return created;
    }
}
