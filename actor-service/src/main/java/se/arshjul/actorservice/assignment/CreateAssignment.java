package se.arshjul.actorservice.assignment;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Names somebody to act for a body in a role. */
@Component
class CreateAssignment {

    record Command(ActorName body, String email, String displayName, Role role) {}

    private final AssignmentRepository assignments;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;
    private final RolesOfBodies roles;

    CreateAssignment(
            AssignmentRepository assignments,
            Requests requests,
            Audit audit,
            InstantSource clock,
            RolesOfBodies roles) {
        this.assignments = assignments;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
        this.roles = roles;
    }

    @Transactional
    Assignment handle(RequestId id, Command command) {
        command.body().requireKeeperOfPeople(Caller.current());
        if (roles.isForeign(command.body(), command.role())) {
            throw AssignmentRefusals.roleOfTheAgency(command.role());
        }
        var repeated = !requests.firstTime(id, command);
        if (!assignments.lockPeopleOf(command.body())) {
            throw AssignmentRefusals.noSuchBody(command.body());
        }
        var known = assignments.findLatest(command.body(), command.email(), command.role());
        if (known.isPresent() && (repeated || known.get().endTime() == null)) {
            return known.get();
        }
        return give(command);
    }

    private Assignment give(Command command) {
        if (roles.isNoMember(command.body(), command.role())) {
            throw AssignmentRefusals.noMember();
        }
        var given = assignments.insert(
                command.body(), command.email(), command.displayName(), command.role(), clock.instant());
        audit.record("CreateAssignment", given.name().toString(), null, given);
        return given;
    }
}
