package se.arshjul.actorservice.standin;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRefusals;
import se.arshjul.actorservice.assignment.Assignment;
import se.arshjul.actorservice.assignment.AssignmentRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Names somebody who stands in for a person of a body. */
@Component
class CreateStandIn {

    record Command(ActorName body, StandIn.Details details) {}

    private final StandInRepository standIns;
    private final StandInKeepers keepers;
    private final AssignmentRepository assignments;
    private final Requests requests;
    private final Audit audit;
    private final Outbox outbox;
    private final InstantSource clock;

    CreateStandIn(
            StandInRepository standIns,
            StandInKeepers keepers,
            AssignmentRepository assignments,
            Requests requests,
            Audit audit,
            Outbox outbox,
            InstantSource clock) {
        this.standIns = standIns;
        this.keepers = keepers;
        this.assignments = assignments;
        this.requests = requests;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    StandIn handle(RequestId id, Command command) {
        keepers.require(command.body(), command.details().absentEmail());
        // Named after the request, so that a repeated one finds it.
        var name = new StandInName(command.body(), id.uuid());
        if (!requests.firstTime(id, command)) {
            return standIns.get(name);
        }
        // Two at once for the same days: the second waits here and then finds the first.
        if (!assignments.lockPeopleOf(command.body())) {
            throw ActorRefusals.notFound(command.body().toString());
        }
        var created = write(name, command.details());
        audit.record("CreateStandIn", name.toString(), null, created);
        outbox.append(new StandInNamed(
                name.toString(),
                keepers.isOnlyThemself(command.body(), command.details().absentEmail())));
        return created;
    }

    private StandIn write(StandInName name, StandIn.Details wanted) {
        var now = clock.instant();
        var held = assignments.heldBy(name.actor(), wanted.absentEmail());
        wanted.requireSound(
                WorkingDays.dateOf(now), held.stream().map(Assignment::role).toList());
        standIns.findOverlapping(name.actor(), wanted).ifPresent(other -> {
            throw StandInRefusals.overlaps(other);
        });
        return standIns.insert(name, wanted, held.getFirst().displayName(), now);
    }
}
