package se.arshjul.actorservice.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person acts for a body in a role. Immutable; a change is a new value, saved by the repository.
 *
 * @param person who logs in by the address, {@code people/{person}}; empty before the first login
 */
public record Assignment(
        AssignmentName name,
        String email,
        String displayName,
        Role role,
        Instant createTime,
        @Nullable Instant endTime,
        String person) {

    /**
     * Ends it; what has ended stays as it is.
     *
     * @param contacts how many contacts the body has
     */
    Assignment end(Instant now, long contacts) {
        if (endTime != null) {
            return this;
        }
        if (role == Role.CONTACT && contacts < 2) {
            throw AssignmentRefusals.lastContact(name);
        }
        return new Assignment(name, email, displayName, role, createTime, now, person);
    }
}
