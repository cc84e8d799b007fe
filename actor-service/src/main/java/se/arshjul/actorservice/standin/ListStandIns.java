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

/** Lists who stands in for the people of a body, will or did, for those who may see its people. */
@Component
class ListStandIns {

    /**
     * Which of a body's.
     *
     * @param day null for today and every day to come
     * @param past those of the last year instead, whatever the day
     */
    record Query(ActorName body, @Nullable LocalDate day, boolean past) {}

    private final ActorRepository actors;
    private final StandInRepository standIns;
    private final InstantSource clock;

    ListStandIns(ActorRepository actors, StandInRepository standIns, InstantSource clock) {
        this.actors = actors;
        this.standIns = standIns;
        this.clock = clock;
    }

    Page.Of<StandIn> handle(Query query, Page page) {
        query.body().requireReaderOfPeople(Caller.current());
        var body = actors.get(query.body()).name();
        var today = WorkingDays.dateOf(clock.instant());
        if (query.past()) {
            return standIns.past(body, today, page);
        }
        var day = query.day();
        // Of a day that is over one asks who could act then, and not who may still.
        var ended = day != null && day.isBefore(today) ? WorkingDays.startOfDay(day) : null;
        return standIns.list(body, day == null ? today : day, day, ended, page);
    }
}
