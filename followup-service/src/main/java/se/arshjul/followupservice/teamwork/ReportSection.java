package se.arshjul.followupservice.teamwork;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.teamwork.HeldSection.Completion;
import se.arshjul.followupservice.teamwork.HeldSection.Deed;
import se.arshjul.followupservice.teamwork.HeldSection.Report;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says for the body whether it has completed a section, or comes back to it. */
@Component
class ReportSection {

    /** Which section, and what the body says of it. */
    record Command(SectionName name, Completion completion) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final SectionRepository sections;
    private final ReportRepository reports;
    private final Audit audit;
    private final InstantSource clock;

    ReportSection(
            RequestGuard guard,
            Requests seen,
            RequestLedger ledger,
            SectionRepository sections,
            ReportRepository reports,
            Audit audit,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.sections = sections;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public HeldSection handle(RequestId id, Command command) {
        var name = command.name();
        guard.ofBody(name.request().toString(), "respondent");
        if (seen.firstTime(id, command)) {
            report(command);
        }
        return sections.get(name);
    }

    private void report(Command command) {
        var request = ledger.lock(command.name().request()).requireAnswerable();
        ledger.requireTimeLeft(request);
        var before = sections.get(command.name()).report();
        if (before != null && before.completion() == command.completion()) {
            return;
        }
        var caller = Caller.current();
        var report = new Report(command.completion(), new Deed(caller.subject(), caller.name(), clock.instant()));
        reports.save(command.name(), report);
        audit.record("ReportSection", command.name().toString(), before, report);
    }
}
