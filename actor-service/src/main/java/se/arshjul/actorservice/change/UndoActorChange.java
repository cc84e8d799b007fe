package se.arshjul.actorservice.change;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Undoes a change: the register reads as if it had never been, and what was said of it stays. */
@Component
class UndoActorChange {

    record Command(ActorChangeName name, Evidence evidence, String etag) {}

    private final ActorChangeRepository changes;
    private final ChangeEffects effects;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    UndoActorChange(
            ActorChangeRepository changes, ChangeEffects effects, Requests requests, Audit audit, InstantSource clock) {
        this.changes = changes;
        this.effects = effects;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ActorChange handle(RequestId id, Command command) {
        ActorName.requireKeeperOfRegister(Caller.current());
        if (!requests.firstTime(id, command)) {
            return changes.get(command.name());
        }
        var change = changes.lock(command.name()).requireEtag(command.etag()).requireCounting();
        var now = clock.instant();
        effects.undo(change, now);
        var undone = change.then(command.evidence().step(ActorChange.Said.UNDONE, now));
        changes.add(undone);
        audit.record("UndoActorChange", undone.name().toString(), change, undone);
        return undone;
    }
}
