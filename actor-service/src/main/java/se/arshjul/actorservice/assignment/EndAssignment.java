package se.arshjul.actorservice.assignment;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Ends an assignment, unless it is that of a body's last contact. */
@Component
class EndAssignment {

    record Command(AssignmentName name) {}

    private final AssignmentRepository assignments;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    EndAssignment(AssignmentRepository assignments, Requests requests, Audit audit, InstantSource clock) {
        this.assignments = assignments;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Assignment handle(RequestId id, Command command) {
        var body = command.name().actor();
        body.requireKeeperOfPeople(Caller.current());
        if (!requests.firstTime(id, command)) {
            return assignments.get(command.name());
        }
        // Two contacts who end each other at once would leave none.
        assignments.lockPeopleOf(body);
        var assignment = assignments.get(command.name());
        var ended = assignment.end(clock.instant(), assignments.countHeld(body, Role.CONTACT));
        if (ended.equals(assignment)) {
            return assignment;
        }
        audit.record("EndAssignment", ended.name().toString(), assignment, ended);
        return assignments.saveEnd(ended);
    }
}
