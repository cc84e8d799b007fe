package se.arshjul.actorservice.change;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.ActorName;

/** What has been built upon actors that begin with a change. */
@Repository
class BuiltUpon {

    private final JdbcClient jdbc;

    BuiltUpon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether another change that counts is about one of these actors. */
    boolean isAnotherAbout(ActorChange change, Collection<ActorName> actors) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM actor_change_party
                             WHERE change_id <> :change AND actor_id = ANY (:actors)
                               AND NOT EXISTS (SELECT FROM actor_change_step
                                                WHERE actor_change_step.change_id = actor_change_party.change_id
                                                  AND kind = 'UNDONE'))
                        """)
                .param("change", change.name().change())
                .param("actors", ids(actors))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody acts for one of these actors, or one of them has a seat. */
    boolean arePeopleOrSeatsOf(Collection<ActorName> actors, LocalDate today) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM assignment WHERE actor_id = ANY (:actors) AND end_time IS NULL)
                            OR EXISTS (SELECT FROM seat
                                        WHERE actor_id = ANY (:actors) AND (end_date IS NULL OR end_date > :today))
                        """)
                .param("actors", ids(actors))
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    private static String[] ids(Collection<ActorName> actors) {
        return actors.stream().map(ActorName::actor).toArray(String[]::new);
    }
}
