package se.arshjul.actorservice.session;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.assignment.Assignment;
import se.arshjul.actorservice.assignment.AssignmentRepository;
import se.arshjul.actorservice.assignment.Role;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Makes whoever has proved a body's address its contact, as long as it has none. */
@Component
class BecomeContact {

    record Command(Login login, ActorName body, String displayName) {}

    private final CapacityReport capacities;
    private final AssignmentRepository assignments;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    BecomeContact(
            CapacityReport capacities,
            AssignmentRepository assignments,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.capacities = capacities;
        this.assignments = assignments;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Assignment handle(RequestId id, Command command) {
        var email = command.login().email();
        if (!requests.firstTime(id, command)) {
            return assignments.findLatest(command.body(), email, Role.CONTACT).orElseThrow(SessionRefusals::notAllowed);
        }
        // Two who prove the same address at once: the second waits here and then finds a contact.
        assignments.lockPeopleOf(command.body());
        var now = clock.instant();
        var capacity = capacities.find(email, command.body(), WorkingDays.dateOf(now));
        if (capacity.filter(Capacity::claimable).isEmpty()) {
            throw SessionRefusals.notAllowed();
        }
        var given = assignments.insert(command.body(), email, command.displayName(), Role.CONTACT, now);
        audit.record("BecomeContact", given.name().toString(), null, given);
        return given;
    }
}
