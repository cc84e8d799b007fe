package se.arshjul.actorservice.actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Adds an actor to the register. */
@Component
class CreateActor {

    record Command(Actor actor) {}

    private final ActorRepository actors;
    private final Requests requests;
    private final Audit audit;

    CreateActor(ActorRepository actors, Requests requests, Audit audit) {
        this.actors = actors;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    Actor handle(RequestId id, Command command) {
        var wanted = command.actor();
        wanted.name().requireKeeperOfAddress(Caller.current());
        if (!requests.firstTime(id, command)) {
            return actors.get(wanted.name());
        }
        var created = actors.insert(wanted);
        audit.record("CreateActor", created.name().toString(), null, created);
        return created;
    }
}
