package se.arshjul.actorservice.seat;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Registers that somebody else sits on a seat from now on. */
@Component
class ReplaceSeatHolder {

    record Command(SeatName name, Seat.Holder holder, String etag) {}

    private final SeatRepository seats;
    private final Requests requests;
    private final Audit audit;

    ReplaceSeatHolder(SeatRepository seats, Requests requests, Audit audit) {
        this.seats = seats;
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
        var replaced = seats.save(seat.replaceHolder(command.holder()));
        audit.record("ReplaceSeatHolder", replaced.name().toString(), seat, replaced);
        return replaced;
    }
}
