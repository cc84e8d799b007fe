package se.arshjul.planservice.implementation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.implementation.Row.Status;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Begins the implementation plan of a year, without rows or with those of an earlier year. */
@Component
class CreateImplementationPlan {

    /**
     * What is wanted.
     *
     * @param version name of the plan's version, empty for the current one
     * @param sourceYear the year that is copied, 0 for none
     */
    record Command(ImplementationName name, String version, int sourceYear, Copying copying) {}

    private final Readers readers;
    private final PlanRepository plans;
    private final ImplementationRepository implementations;
    private final RowRepository rows;
    private final TellingRepository tellings;
    private final ProposeCopies proposeCopies;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    CreateImplementationPlan(
            Readers readers,
            PlanRepository plans,
            ImplementationRepository implementations,
            RowRepository rows,
            TellingRepository tellings,
            ProposeCopies proposeCopies,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.readers = readers;
        this.plans = plans;
        this.implementations = implementations;
        this.rows = rows;
        this.tellings = tellings;
        this.proposeCopies = proposeCopies;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ImplementationPlan handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return implementations.get(name);
        }
        readers.requireOwn(name);
        plans.lock(name.plan());
        var version = proposeCopies.version(name.plan(), command.version());
        if (implementations.find(name, true).isPresent()) {
            throw ImplementationRefusals.exists(name);
        }
        var now = clock.instant();
        var copies = copies(command, version);
        implementations.add(name, version, command.sourceYear(), false, now);
        var begun = implementations.get(name);
        for (var at = 0; at < copies.size(); at++) {
            copy(begun, copies.get(at), at + 1, now);
        }
        implementations.touch(name, copies.size());
        var created = implementations.get(name);
        audit.record("CreateImplementationPlan", name.toString(), null, created);
        return created;
    }

    private List<Copying.Copy> copies(Command command, VersionName version) {
        if (command.sourceYear() == 0) {
            return List.of();
        }
        if (command.sourceYear() >= command.name().year()) {
            throw ImplementationRefusals.invalid("source_year", "NOT_EARLIER", "A year before the year.");
        }
        return command.copying().of(proposeCopies.of(command.name().in(command.sourceYear()), version));
    }

    /** What is under way or at a stop goes on being so; what was done or dropped begins anew. */
    private void copy(ImplementationPlan plan, Copying.Copy copied, int number, Instant now) {
        var from = copied.row();
        var name = new RowName(plan.name(), number);
        rows.add(
                plan,
                new Row(
                        name,
                        from.content(),
                        from.priority(),
                        1,
                        new Row.Lineage(from.lineage().origin(), from.name(), copied.reason()),
                        1,
                        Row.Told.NOTHING),
                null);
        var status = from.told().status();
        if (status == Status.UNDER_WAY || status == Status.PAUSED) {
            var caller = Caller.current();
            tellings.add(new Telling(name, 1, status, copied.reason(), now, caller.name(), caller.actor()));
        }
    }
}
