package se.arshjul.actorservice.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.assignment.Role;
import se.arshjul.actorservice.standin.Standing;

/**
 * A body for which somebody can act.
 *
 * @param roles in their order; empty when the body can only be taken charge of
 * @param claimable whether the body has no contact and the person may become it
 * @param displayName what the person is called there; empty without roles
 * @param sole whether the person answers or approves for the body and nobody else does either
 * @param ownRoles those of the roles that the person does not only hold in the place of somebody who is away
 * @param standingIn for whom the person stands in today
 */
record Capacity(
        ActorName actor,
        String actorDisplayName,
        List<Role> roles,
        boolean claimable,
        String displayName,
        boolean sole,
        List<Role> ownRoles,
        List<Standing> standingIn) {

    Capacity called(String bodysName) {
        return new Capacity(actor, bodysName, roles, claimable, displayName, sole, ownRoles, standingIn);
    }

    /** The same, with what is lent. */
    Capacity standingIn(List<Standing> standing) {
        var able = Stream.concat(ownRoles.stream(), standing.stream().flatMap(one -> one.roles().stream()))
                .distinct()
                .sorted()
                .toList();
        var called = displayName.isEmpty() && !standing.isEmpty()
                ? standing.getFirst().displayName()
                : displayName;
        return new Capacity(actor, actorDisplayName, able, claimable, called, sole, ownRoles, standing);
    }

    /** The last day on which all of the roles are held. */
    Optional<LocalDate> last() {
        return standingIn.stream().map(Standing::last).min(LocalDate::compareTo);
    }
}
