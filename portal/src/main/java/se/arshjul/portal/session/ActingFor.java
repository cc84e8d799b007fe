package se.arshjul.portal.session;

import java.io.Serializable;
import java.util.List;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Capacity;

/** A body for which somebody can act, with their roles there as the permission token spells them. */
public record ActingFor(
        String actor, String actorName, List<String> roles, boolean claimable, String displayName, boolean sole)
        implements Serializable {

    static ActingFor of(Capacity capacity) {
        return new ActingFor(
                capacity.getActor(),
                capacity.getActorDisplayName(),
                capacity.getRolesList().stream().map(Assignment.Role::name).toList(),
                capacity.getClaimable(),
                capacity.getDisplayName(),
                capacity.getSole());
    }

    boolean named() {
        return !roles.isEmpty();
    }
}
