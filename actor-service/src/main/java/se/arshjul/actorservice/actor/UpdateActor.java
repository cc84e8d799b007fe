package se.arshjul.actorservice.actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes the address that letters to an actor go to, and tells those who wait for a right one. */
@Component
class UpdateActor {

    record Command(ActorName name, String contactEmail, String etag) {}

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
        if (actor.contactEmail().equals(command.contactEmail())) {
            return actor;
        }
        var changed = actors.saveContactEmail(actor.withContactEmail(command.contactEmail()));
        audit.record("UpdateActor", changed.name().toString(), actor, changed);
        outbox.append(new ContactCorrected(changed.name().toString()));
        return changed;
    }
}
