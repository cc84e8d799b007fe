package se.arshjul.actorservice.confirmation;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRefusals;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says that a body's contacts are right; the next time is in a year. */
@Component
class ConfirmContacts {

    record Command(ActorName body, boolean changed) {}

    private final ConfirmationRepository confirmations;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    ConfirmContacts(ConfirmationRepository confirmations, Requests requests, Audit audit, InstantSource clock) {
        this.confirmations = confirmations;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Confirmation handle(RequestId id, Command command) {
        var caller = Caller.current();
        command.body().requireKeeperOfPeople(caller);
        var now = clock.instant();
        var today = WorkingDays.dateOf(now);
        var before = get(command.body());
        if (!requests.firstTime(id, command)) {
            return before;
        }
        confirmations.insert(id, command.body(), command.changed(), caller, now, today.plusYears(1));
        var confirmed = get(command.body());
        audit.record("ConfirmContacts", command.body() + "/contactConfirmation", before, confirmed);
        return confirmed;
    }

    /** How it stands today. */
    Confirmation get(ActorName body) {
        return confirmations
                .find(body, WorkingDays.dateOf(clock.instant()))
                .orElseThrow(() -> ActorRefusals.notFound(body.toString()));
    }
}
