package se.arshjul.actorservice.seat;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes a seat; ends it, where it gets a last day. */
@Component
class UpdateSeat {

    record Command(SeatName name, Seat.Details details, String etag) {}

    private final SeatRepository seats;
    private final ActorRepository actors;
    private final Requests requests;
    private final Audit audit;

    UpdateSeat(SeatRepository seats, ActorRepository actors, Requests requests, Audit audit) {
        this.seats = seats;
        this.actors = actors;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    Seat handle(RequestId id, Command command) {
        ActorName.requireKeeperOfRegister(Caller.current());
        if (!requests.firstTime(id, command)) {
            return seats.get(command.name());
        }
        var seat = seats.lock(command.name()).requireEtag(command.etag());
        var details = command.details().requireSound();
        if (details.actor() != null && !actors.lockThere(details.actor())) {
            throw SeatRefusals.unknownActor();
        }
        var wanted = seat.change(details);
        if (wanted.equals(seat)) {
            return seat;
        }
        var changed = seats.save(wanted);
        audit.record("UpdateSeat", changed.name().toString(), seat, changed);
        return changed;
    }
}
