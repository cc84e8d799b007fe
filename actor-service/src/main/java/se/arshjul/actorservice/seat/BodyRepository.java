package se.arshjul.actorservice.seat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code body} table. Opens no transaction of its own. */
@Repository
public class BodyRepository {

    private static final Pattern NAME = Pattern.compile("bodies/([a-z][a-z0-9-]{0,62})");

    private final JdbcClient jdbc;

    BodyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The council or group of a name from outside. */
    Body get(String name) {
        var found = NAME.matcher(name);
        if (!found.matches()) {
            throw SeatRefusals.noBody(name);
        }
        return jdbc.sql("SELECT * FROM body WHERE body_id = :body")
                .param("body", found.group(1))
                .query((row, number) -> toBody(row))
                .optional()
                .orElseThrow(() -> SeatRefusals.noBody(name));
    }

    Page.Of<Body> list(Page page) {
        var rows = jdbc.sql("SELECT * FROM body WHERE body_id > :after ORDER BY body_id LIMIT :rows")
                .param("after", page.after(Key.ID))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toBody(row))
                .list();
        return page.of(rows, Body::id);
    }

    /** Adds one that is not there yet; whether it was not. */
    public boolean insertIfAbsent(Body body) {
        return jdbc.sql("""
                                INSERT INTO body VALUES (:body, :kind, :displayName, :summary, :evidence, :actual)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("body", body.id())
                        .param("kind", body.kind().name())
                        .param("displayName", body.displayName())
                        .param("summary", body.summary())
                        .param("evidence", body.evidence())
                        .param("actual", body.actual())
                        .update()
                == 1;
    }

    private static Body toBody(ResultSet row) throws SQLException {
        return new Body(
                row.getString("body_id"),
                Body.Kind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                row.getString("summary"),
                row.getString("evidence"),
                row.getBoolean("actual"));
    }
}
