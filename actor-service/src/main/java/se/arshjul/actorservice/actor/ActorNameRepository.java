package se.arshjul.actorservice.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/** The {@code actor_name} table. Opens no transaction of its own. */
@Repository
public class ActorNameRepository {

    private final JdbcClient jdbc;

    ActorNameRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every name each of the actors has had, oldest first. */
    public Map<ActorName, List<NamePeriod>> of(Collection<ActorName> actors) {
        Map<ActorName, List<NamePeriod>> periods = new HashMap<>();
        jdbc.sql("""
                        SELECT actor_id, display_name, short_name, start_date, end_date, evident_date
                          FROM actor_name
                         WHERE actor_id = ANY (:actors) AND undone_time IS NULL
                         ORDER BY actor_id, coalesce(start_date, evident_date, '-infinity'), position
                        """)
                .param("actors", actors.stream().map(ActorName::actor).toArray(String[]::new))
                .query(row -> {
                    periods.computeIfAbsent(new ActorName(row.getString("actor_id")), actor -> new ArrayList<>())
                            .add(toPeriod(row));
                });
        periods.replaceAll((actor, names) -> NamePeriod.following(names));
        return periods;
    }

    /** A further name from a day on, given by a change. */
    public void add(ActorName actor, String displayName, String shortName, LocalDate start, UUID change) {
        jdbc.sql("""
                        INSERT INTO actor_name (actor_id, position, display_name, short_name, start_date, change_id)
                        SELECT :actor, count(*) + 1, :displayName, :shortName, :start, :change
                          FROM actor_name WHERE actor_id = :actor
                        """)
                .param("actor", actor.actor())
                .param("displayName", displayName)
                .param("shortName", shortName)
                .param("start", start)
                .param("change", change)
                .update();
    }

    /** The names that a change has given count no more. */
    public void undo(UUID change, Instant now) {
        jdbc.sql("UPDATE actor_name SET undone_time = :now WHERE change_id = :change AND undone_time IS NULL")
                .param("change", change)
                .param("now", Utc.toColumn(now))
                .update();
    }

    /** The actors that are or have been called so, or are written so in documents, without regard to case. */
    public List<ActorName> called(String written) {
        return jdbc.sql("""
                        SELECT actor_id FROM actor_name
                         WHERE undone_time IS NULL
                           AND (lower(display_name) = lower(:written) OR lower(short_name) = lower(:written))
                         UNION
                        SELECT actor_id FROM actor_alias WHERE lower(alias) = lower(:written)
                         ORDER BY actor_id
                        """)
                .param("written", written)
                .query((row, number) -> new ActorName(row.getString("actor_id")))
                .list();
    }

    void insert(ActorName actor, List<NamePeriod> periods) {
        for (int position = 0; position < periods.size(); position++) {
            var period = periods.get(position);
            jdbc.sql("""
                            INSERT INTO actor_name (actor_id, position, display_name, short_name,
                                                    start_date, end_date, evident_date)
                            VALUES (:actor, :position, :displayName, :shortName, :start, :end, :evident)
                            """)
                    .param("actor", actor.actor())
                    .param("position", position + 1)
                    .param("displayName", period.displayName())
                    .param("shortName", period.shortName())
                    .param("start", period.start())
                    .param("end", period.end())
                    .param("evident", period.evident())
                    .update();
        }
    }

    private static NamePeriod toPeriod(ResultSet row) throws SQLException {
        return new NamePeriod(
                row.getString("display_name"),
                row.getString("short_name"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getObject("evident_date", LocalDate.class));
    }
}
