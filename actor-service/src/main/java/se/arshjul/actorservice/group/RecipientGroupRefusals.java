package se.arshjul.actorservice.group;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of groups of principals. */
final class RecipientGroupRefusals {

    private RecipientGroupRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("RECIPIENT_GROUP_INVALID", "The group is not well formed.", findings);
    }

    static Refusal unknownPrincipals() {
        return invalid(
                List.of(new FieldViolation("recipient_group.recipient_ids", "UNKNOWN", "Principals of the register.")));
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("RECIPIENT_GROUP_NOT_FOUND", "There is no such group.", Map.of("recipientGroup", name));
    }

    static Refusal exists(String displayName) {
        return Refusal.exists(
                "RECIPIENT_GROUP_EXISTS", "Another group is called the same.", Map.of("displayName", displayName));
    }

    static Refusal changed(RecipientGroup current) {
        return Refusal.stale(
                "RECIPIENT_GROUP_CHANGED",
                "The group has changed; read it again.",
                Map.of("recipientGroup", current.name().toString(), "etag", current.etag()));
    }
}
