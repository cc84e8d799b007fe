package se.arshjul.actorservice.standin;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorRefusals;
import se.arshjul.actorservice.assignment.AssignmentRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Ends that somebody stands in before its last day. */
@Component
class EndStandIn {

    record Command(StandInName name) {}

    private final StandInRepository standIns;
    private final StandInKeepers keepers;
    private final AssignmentRepository assignments;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    EndStandIn(
            StandInRepository standIns,
            StandInKeepers keepers,
            AssignmentRepository assignments,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.standIns = standIns;
        this.keepers = keepers;
        this.assignments = assignments;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    StandIn handle(RequestId id, Command command) {
        // Whoever acts for another body learns not even whether there is such a stand-in.
        if (!command.name().actor().actsFor(Caller.current())) {
            throw ActorRefusals.notAllowed();
        }
        // Two at once: the second waits here and then finds it ended.
        if (!assignments.lockPeopleOf(command.name().actor())) {
            throw StandInRefusals.notFound(command.name().toString());
        }
        var standIn = standIns.get(command.name());
        keepers.require(command.name().actor(), standIn.details().absentEmail());
        if (!requests.firstTime(id, command)) {
            return standIns.get(command.name());
        }
        var ended = standIn.end(clock.instant());
        if (ended.equals(standIn)) {
            return standIn;
        }
        audit.record("EndStandIn", ended.name().toString(), standIn, ended);
        return standIns.saveEnd(ended);
    }
}
