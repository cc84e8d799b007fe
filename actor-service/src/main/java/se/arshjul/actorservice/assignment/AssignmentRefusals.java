package se.arshjul.actorservice.assignment;

import java.util.List;
import java.util.Map;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRefusals;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of the register of who acts for whom. */
public final class AssignmentRefusals {

    private AssignmentRefusals() {}

    public static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("ASSIGNMENT_INVALID", "The assignment is not well formed.", violations);
    }

    static Refusal roleOfTheAgency(Role role) {
        var message = "Only the convening agency has this role: " + role.text();
        return invalid(List.of(new FieldViolation("assignment.role", "NOT_OF_THIS_BODY", message)));
    }

    static Refusal noMember() {
        var message = "A region or municipality has members only while it holds a seat.";
        return invalid(List.of(new FieldViolation("assignment.role", "NOT_OF_THIS_BODY", message)));
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("ASSIGNMENT_NOT_FOUND", "There is no such assignment.", Map.of("assignment", name));
    }

    static Refusal lastContact(AssignmentName name) {
        return Refusal.precondition(
                "ASSIGNMENT_LAST_CONTACT",
                "It is the body's last contact.",
                Map.of("assignment", name.toString(), "actor", name.actor().toString()));
    }

    static Refusal noSuchBody(ActorName body) {
        return ActorRefusals.notFound(body.toString());
    }
}
