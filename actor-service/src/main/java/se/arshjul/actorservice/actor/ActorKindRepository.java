package se.arshjul.actorservice.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@code actor_kind} table. Opens no transaction of its own. */
@Repository
class ActorKindRepository {

    private final JdbcClient jdbc;

    ActorKindRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything each of the actors is and has been, in the order of the kinds. */
    Map<ActorName, List<KindPeriod>> of(Collection<ActorName> actors) {
        Map<ActorName, List<KindPeriod>> periods = new HashMap<>();
        jdbc.sql("SELECT actor_id, kind, start_date, end_date FROM actor_kind WHERE actor_id = ANY (:actors)")
                .param("actors", actors.stream().map(ActorName::actor).toArray(String[]::new))
                .query(row -> {
                    periods.computeIfAbsent(new ActorName(row.getString("actor_id")), actor -> new ArrayList<>())
                            .add(toPeriod(row));
                });
        periods.values().forEach(kinds -> kinds.sort(Comparator.comparing(KindPeriod::kind)));
        return periods;
    }

    /** Adds the kinds that are new and dates the others anew; none is removed. */
    void save(Actor actor) {
        for (var period : actor.kinds()) {
            jdbc.sql("""
                            INSERT INTO actor_kind (actor_id, kind, principal_id, start_date, end_date)
                            VALUES (:actor, :kind, :principal, :start, :end)
                            ON CONFLICT (actor_id, kind) DO UPDATE SET start_date = :start, end_date = :end
                            """)
                    .param("actor", actor.name().actor())
                    .param("kind", period.kind().name())
                    .param("principal", actor.principalId(period.kind()))
                    .param("start", period.start())
                    .param("end", period.end())
                    .update();
        }
    }

    private static KindPeriod toPeriod(ResultSet row) throws SQLException {
        return new KindPeriod(
                Actor.Kind.valueOf(row.getString("kind")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class));
    }
}
