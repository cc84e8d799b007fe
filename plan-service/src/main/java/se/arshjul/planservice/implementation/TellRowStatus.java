package se.arshjul.planservice.implementation;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Tells how far a published row has come. */
@Component
class TellRowStatus {

    record Command(RowName name, Row.Status status, String note, String etag) {}

    private final ImplementationRepository implementations;
    private final RowRepository rows;
    private final TellingRepository tellings;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    TellRowStatus(
            ImplementationRepository implementations,
            RowRepository rows,
            TellingRepository tellings,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.implementations = implementations;
        this.rows = rows;
        this.tellings = tellings;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Row handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return published(name);
        }
        implementations.lock(name.plan());
        var before = published(name);
        requireTeller(before);
        if (!command.etag().equals(before.statusEtag())) {
            throw ImplementationRefusals.statusChanged(before, tellings.latest(name));
        }
        if (command.status().needsNote() && command.note().isBlank()) {
            throw ImplementationRefusals.noteMissing();
        }
        var caller = Caller.current();
        var telling = new Telling(
                name,
                before.told().tellings() + 1,
                command.status(),
                command.note(),
                clock.instant(),
                caller.name(),
                caller.actor());
        tellings.add(telling);
        audit.record("TellRowStatus", name.toString(), before.told(), telling);
        return published(name);
    }

    private Row published(RowName name) {
        return implementations
                .find(name.plan(), false)
                .map(plan -> rows.get(plan, name))
                .orElseThrow(() -> ImplementationRefusals.notPublished(name.plan()));
    }

    /** Published rows are public, so that a foreign body may know that there is one. */
    private static void requireTeller(Row row) {
        var caller = Caller.current();
        var responsible = row.content().actors().stream().anyMatch(caller::actsFor) && caller.holds("member");
        if (!responsible && !caller.isStaff("coordinator")) {
            throw ImplementationRefusals.notResponsible();
        }
    }
}
