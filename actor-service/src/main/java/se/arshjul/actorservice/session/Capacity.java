package se.arshjul.actorservice.session;

import java.util.List;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.assignment.Role;

/**
 * A body for which somebody can act.
 *
 * @param roles in their order; empty when the body can only be taken charge of
 * @param claimable whether the body has no contact and the person may become it
 * @param displayName what the person is called there; empty without roles
 * @param sole whether the person answers or approves for the body and nobody else does either
 */
record Capacity(
        ActorName actor,
        String actorDisplayName,
        List<Role> roles,
        boolean claimable,
        String displayName,
        boolean sole) {}
