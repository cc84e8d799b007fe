package se.arshjul.actorservice.standin;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;

/** Lists who stands in for the people of a body, or will, for those who may see its people. */
@Component
class ListStandIns {

    private final ActorRepository actors;
    private final StandInRepository standIns;
    private final InstantSource clock;

    ListStandIns(ActorRepository actors, StandInRepository standIns, InstantSource clock) {
        this.actors = actors;
        this.standIns = standIns;
        this.clock = clock;
    }

    Page.Of<StandIn> handle(ActorName body, @Nullable LocalDate day, Page page) {
        body.requireReaderOfPeople(Caller.current());
        var from = day == null ? WorkingDays.dateOf(clock.instant()) : day;
        return standIns.list(actors.get(body).name(), from, day, page);
    }
}
