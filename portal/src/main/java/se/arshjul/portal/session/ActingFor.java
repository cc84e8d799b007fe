package se.arshjul.portal.session;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Capacity;
import se.arshjul.portal.date.DateText;
import se.arshjul.runtime.proto.ProtoTime;

/** A body for which somebody can act, with their roles there as the permission token spells them. */
public record ActingFor(
        String actor,
        String actorName,
        List<String> roles,
        boolean claimable,
        String displayName,
        boolean sole,
        List<String> ownRoles,
        List<Standing> standingIn)
        implements Serializable {

    /**
     * Somebody who is away and whom the person stands in for.
     *
     * @param person empty who has never logged in
     * @param roles what they lend
     */
    public record Standing(String name, String person, List<String> roles, LocalDate last) implements Serializable {

        public String getUntil() {
            return DateText.day(last);
        }
    }

    static ActingFor of(Capacity capacity) {
        return new ActingFor(
                capacity.getActor(),
                capacity.getActorDisplayName(),
                capacity.getRolesList().stream().map(Assignment.Role::name).toList(),
                capacity.getClaimable(),
                capacity.getDisplayName(),
                capacity.getSole(),
                capacity.getOwnRolesList().stream().map(Assignment.Role::name).toList(),
                capacity.getStandingInList().stream()
                        .map(standing -> new Standing(
                                standing.getAbsentDisplayName(),
                                standing.getAbsentPerson(),
                                standing.getRolesList().stream()
                                        .map(Assignment.Role::name)
                                        .toList(),
                                ProtoTime.toLocalDate(standing.getEndDate())))
                        .toList());
    }

    boolean named() {
        return !roles.isEmpty();
    }
}
