package se.arshjul.actorservice.actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes what an actor is, or the address that letters to it go to; tells those who wait for a right one. */
@Component
class UpdateActor {

    record Command(ActorName name, Actor.Changes changes, String etag) {}

    private final ActorRepository actors;
    private final Requests requests;
    private final Audit audit;
    private final Outbox outbox;

    UpdateActor(ActorRepository actors, Requests requests, Audit audit, Outbox outbox) {
        this.actors = actors;
        this.requests = requests;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    Actor handle(RequestId id, Command command) {
        command.name().requireKeeperOfAddress(Caller.current());
        if (!requests.firstTime(id, command)) {
            return actors.get(command.name());
        }
        var actor = actors.get(command.name()).requireEtag(command.etag());
        if (actor.becomesOtherBy(command.changes())) {
            ActorName.requireKeeperOfRegister(Caller.current());
        }
        var wanted = actor.change(command.changes());
        if (wanted.equals(actor)) {
            return actor;
        }
        var changed = actors.save(wanted);
        audit.record("UpdateActor", changed.name().toString(), actor, changed);
        if (!changed.contactEmail().equals(actor.contactEmail())) {
            outbox.append(new ContactCorrected(changed.name().toString(), ofAgency(Caller.current())));
        }
        return changed;
    }

    /** To ask for a right address is the agency's task: a body's own person does not do it. */
    private static String ofAgency(Caller caller) {
        return caller.staff() ? caller.person() : "";
    }
}
