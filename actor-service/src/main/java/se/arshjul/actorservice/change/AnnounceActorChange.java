package se.arshjul.actorservice.change;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.change.ActorChange.Successor;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Registers that actors become others, on a day or some time. */
@Component
class AnnounceActorChange {

    /** The change without its name and the time of its step, which are not the caller's to say. */
    record Command(
            ActorChange.Kind kind, List<ActorName> predecessors, List<Successor> successors, Evidence evidence) {}

    private final ActorChangeRepository changes;
    private final ChangeEffects effects;
    private final ActorRepository actors;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    AnnounceActorChange(
            ActorChangeRepository changes,
            ChangeEffects effects,
            ActorRepository actors,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.changes = changes;
        this.effects = effects;
        this.actors = actors;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ActorChange handle(RequestId id, Command command) {
        ActorName.requireKeeperOfRegister(Caller.current());
        // Named after the request, so that a repeated one finds it.
        var name = new ActorChangeName(id.uuid());
        if (!requests.firstTime(id, command)) {
            return changes.get(name);
        }
        var change = new ActorChange(
                name,
                command.kind(),
                command.predecessors(),
                command.successors(),
                List.of(command.evidence().step(ActorChange.Said.ANNOUNCED, clock.instant())));
        requireSound(change);
        changes.insert(change);
        effects.apply(change);
        audit.record("AnnounceActorChange", name.toString(), null, change);
        return change;
    }

    private boolean isThere(ActorName actor) {
        return actors.find(actor).filter(found -> !found.isNever()).isPresent();
    }

    private void requireSound(ActorChange change) {
        List<FieldViolation> found = new ArrayList<>();
        for (int i = 0; i < change.predecessors().size(); i++) {
            if (!isThere(change.predecessors().get(i))) {
                found.add(new FieldViolation("actor_change.predecessors[" + i + "]", "UNKNOWN", "In the register."));
            }
        }
        for (int i = 0; i < change.successors().size(); i++) {
            var one = change.successors().get(i);
            var at = "actor_change.successors[" + i + "].";
            if (one.begins() == isThere(one.actor())) {
                found.add(
                        one.begins()
                                ? new FieldViolation(at + "actor", "TAKEN", "Not in the register.")
                                : new FieldViolation(at + "kinds", "REQUIRED", "Required."));
            }
            if (one.begins() && one.displayName().isBlank()) {
                found.add(new FieldViolation(at + "display_name", "REQUIRED", "Required."));
            }
            if (one.begins()
                    && one.kinds().contains(Actor.Kind.MUNICIPALITY)
                    && one.municipalityCode().isEmpty()) {
                found.add(new FieldViolation(at + "municipality_code", "REQUIRED", "Required."));
            }
        }
        if (found.isEmpty() && !change.fits()) {
            found.add(new FieldViolation("actor_change.successors", "UNFIT", "Such as the kind of change has."));
        }
        if (!found.isEmpty()) {
            throw ActorChangeRefusals.invalid(found);
        }
    }
}
