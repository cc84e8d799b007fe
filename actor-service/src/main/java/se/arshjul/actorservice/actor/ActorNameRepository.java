package se.arshjul.actorservice.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
                         WHERE actor_id = ANY (:actors)
                         ORDER BY actor_id, position
                        """)
                .param("actors", actors.stream().map(ActorName::actor).toArray(String[]::new))
                .query(row -> {
                    periods.computeIfAbsent(new ActorName(row.getString("actor_id")), actor -> new ArrayList<>())
                            .add(toPeriod(row));
                });
        return periods;
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
