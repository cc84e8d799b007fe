package se.arshjul.actorservice.standin;

import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRefusals;
import se.arshjul.actorservice.assignment.AssignmentRepository;
import se.arshjul.runtime.access.Caller;

/** Who may say who stands in for a person: those who keep the body's people, and the person themself. */
@Component
class StandInKeepers {

    private final AssignmentRepository assignments;

    StandInKeepers(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    void require(ActorName body, String absentEmail) {
        if (!body.isKeptBy(Caller.current()) && !isThemself(body, absentEmail)) {
            throw ActorRefusals.notAllowed();
        }
    }

    /** Whether the caller is who will be away, and does not keep the people of the body. */
    boolean isOnlyThemself(ActorName body, String absentEmail) {
        return !body.isKeptBy(Caller.current()) && isThemself(body, absentEmail);
    }

    private boolean isThemself(ActorName body, String absentEmail) {
        var caller = Caller.current();
        return body.actsFor(caller) && assignments.isHeldBy(body, absentEmail, caller.person());
    }
}
