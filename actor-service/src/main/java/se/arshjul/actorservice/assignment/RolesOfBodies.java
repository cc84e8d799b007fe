package se.arshjul.actorservice.assignment;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.Actor.Kind;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.seat.SeatRepository;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.token.AccessProperties;

/** Which roles the people of a body can have. */
@Component
class RolesOfBodies {

    /** What implementation plans ask nothing of. */
    private static final Set<Kind> ANSWERING = Set.of(Kind.REGION, Kind.MUNICIPALITY);

    private final ActorRepository actors;
    private final SeatRepository seats;
    private final InstantSource clock;
    private final AccessProperties access;

    RolesOfBodies(ActorRepository actors, SeatRepository seats, InstantSource clock, AccessProperties access) {
        this.actors = actors;
        this.seats = seats;
        this.clock = clock;
        this.access = access;
    }

    /** Whether only the agency has such people, and this is not the agency. */
    boolean isForeign(ActorName body, Role role) {
        return role.isOfTheAgencyAlone() && !body.toString().equals(access.homeActor());
    }

    /**
     * Whether people of this body have nothing to be members of: members read what the agency has not made public yet, and
     * a region or municipality without a seat in a council or group takes no part in that.
     */
    boolean isNoMember(ActorName body, Role role) {
        var today = WorkingDays.dateOf(clock.instant());
        return role == Role.MEMBER
                && actors.get(body).kindsOn(today).stream().anyMatch(ANSWERING::contains)
                && !seats.isHeldBy(body, today);
    }
}
