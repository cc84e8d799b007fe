package se.arshjul.actorservice.importing;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.runtime.calendar.WorkingDays;

/** An import with what its rows would do to the register as it is now. */
@Component
class LookAtImport {

    private final ActorImportRepository imports;
    private final ActorRepository actors;
    private final InstantSource clock;

    LookAtImport(ActorImportRepository imports, ActorRepository actors, InstantSource clock) {
        this.imports = imports;
        this.actors = actors;
        this.clock = clock;
    }

    ActorImport get(ActorImportName name) {
        return of(imports.get(name));
    }

    ActorImport of(ActorImport.Head head) {
        return of(head, imports.rows(head.name()));
    }

    ActorImport of(ActorImport.Head head, List<ImportRow> rows) {
        var register = actors.list(actors.names());
        var today = WorkingDays.dateOf(clock.instant());
        return new ActorImport(head, new CompareRows(register, today).all(rows));
    }
}
