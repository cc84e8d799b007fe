package se.arshjul.followupservice.teamwork;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.teamwork.HeldSection.Deed;
import se.arshjul.followupservice.teamwork.HeldSection.Holder;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Gives a section of a request to somebody of the body, or to nobody. */
@Component
class AssignSection {

    /** Which section, to whom, and the etag that was read. */
    record Command(SectionName name, Holder holder, String etag) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final SectionRepository sections;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    AssignSection(
            RequestGuard guard,
            Requests seen,
            RequestLedger ledger,
            SectionRepository sections,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.sections = sections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public HeldSection handle(RequestId id, Command command) {
        var name = command.name();
        guard.colleague(name.request().toString());
        if (seen.firstTime(id, command)) {
            assign(command);
        }
        return sections.get(name);
    }

    private void assign(Command command) {
        var request = ledger.lock(command.name().request()).requireAnswerable();
        ledger.requireTimeLeft(request);
        var holder = command.holder();
        if (!holder.equals(Holder.NOBODY)
                && !holder.assignment().startsWith(request.recipient().actor() + "/assignments/")) {
            throw SectionRefusals.notOfTheBody();
        }
        var before = sections.get(command.name()).requireEtag(command.etag()).holding();
        if (!before.holder().equals(holder)) {
            var caller = Caller.current();
            var given = new Deed(caller.subject(), caller.name(), clock.instant());
            sections.save(command.name(), holder, given);
            outbox.append(new SectionAssigned(
                    command.name().request().toString(),
                    command.name().section(),
                    sections.title(command.name()),
                    holder.assignment(),
                    given.person(),
                    given.name()));
            audit.record("AssignSection", command.name().toString(), before, before.give(holder, given));
        }
    }
}
