package se.arshjul.actorservice.importing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.actor.ContactCorrected;
import se.arshjul.actorservice.importing.ImportRow.Outcome;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Takes all rows of a file into the register, or none. */
@Component
class CommitActorImport {

    record Command(ActorImportName name, String etag) {}

    /** What the audit keeps of it. */
    record Taken(String fileName, List<String> added, List<String> updated) {}

    private final ActorImportRepository imports;
    private final LookAtImport look;
    private final ActorRepository actors;
    private final ImportedActors imported;
    private final Requests requests;
    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    CommitActorImport(
            ActorImportRepository imports,
            LookAtImport look,
            ActorRepository actors,
            ImportedActors imported,
            Requests requests,
            Audit audit,
            Outbox outbox,
            InstantSource clock) {
        this.imports = imports;
        this.look = look;
        this.actors = actors;
        this.imported = imported;
        this.requests = requests;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ActorImport handle(RequestId id, Command command) {
        ActorName.requireKeeperOfRegister(Caller.current());
        if (!requests.firstTime(id, command)) {
            return look.get(command.name());
        }
        var whole = look.of(imports.lock(command.name()).requireUncommitted())
                .requireFaultless()
                .requireEtag(command.etag());
        var added = wanted(whole, Outcome.NEW);
        var changed = wanted(whole, Outcome.CHANGED);
        announce(changed);
        if (!imported.add(added) || !imported.change(changed)) {
            throw ActorImportRefusals.overtaken(whole);
        }
        imports.committed(command.name(), clock.instant(), added.size(), changed.size());
        audit.record(
                "CommitActorImport",
                command.name().toString(),
                null,
                new Taken(whole.head().fileName(), names(added), names(changed)));
        return look.get(command.name());
    }

    /** Whoever waits for a right address of an actor hears of it, as when somebody writes it on a page. */
    private void announce(List<Actor> changed) {
        Map<ActorName, String> before = actors
                .list(changed.stream().map(Actor::name).toList())
                .stream()
                .collect(Collectors.toMap(Actor::name, Actor::contactEmail));
        changed.stream()
                .filter(actor -> !actor.contactEmail().equals(before.get(actor.name())))
                .forEach(actor -> outbox.append(new ContactCorrected(
                        actor.name().toString(), Caller.current().person())));
    }

    private static List<Actor> wanted(ActorImport whole, Outcome outcome) {
        return whole.rows().stream()
                .filter(row -> row.outcome() == outcome)
                .flatMap(row -> row.wanted().stream())
                .toList();
    }

    private static List<String> names(List<Actor> actors) {
        return actors.stream().map(actor -> actor.name().toString()).toList();
    }
}
