package se.arshjul.actorservice.importing;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Keeps the rows of a file to be looked at; the register stays as it is. */
@Component
class CreateActorImport {

    record Command(String fileName, List<ImportRow> rows) {}

    private final ActorImportRepository imports;
    private final LookAtImport look;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    CreateActorImport(
            ActorImportRepository imports, LookAtImport look, Requests requests, Audit audit, InstantSource clock) {
        this.imports = imports;
        this.look = look;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ActorImport handle(RequestId id, Command command) {
        ActorName.requireKeeperOfRegister(Caller.current());
        // Named after the request, so that a repeated one finds it.
        var name = new ActorImportName(id.uuid());
        if (!requests.firstTime(id, command)) {
            return look.get(name);
        }
        var head = new ActorImport.Head(name, command.fileName(), clock.instant(), null, 0, 0);
        imports.insert(head, command.rows());
        audit.record("CreateActorImport", name.toString(), null, head);
        return look.of(head, command.rows());
    }
}
