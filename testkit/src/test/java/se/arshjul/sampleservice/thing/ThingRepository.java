package se.arshjul.sampleservice.thing;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code thing} table. */
@Repository
class ThingRepository {

    private static final Key NAME = Key.like("things/[a-z0-9-]+");

    private final JdbcClient jdbc;

    ThingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page.Of<Thing> list(Page page) {
        var rows = jdbc.sql("""
                        SELECT thing_id, title, close_time, revision
                          FROM thing
                         WHERE thing_id > :after
                         ORDER BY thing_id
                         LIMIT :rows
                        """)
                .param("after", page.after(NAME))
                .param("rows", page.rowsToRead())
                .query(ThingRepository::toThing)
                .list();
        return page.of(rows, Thing::name);
    }

    Thing getOrMake(String name, String title) {
        jdbc.sql("INSERT INTO thing (thing_id, title, revision) VALUES (:name, :title, 1) ON CONFLICT DO NOTHING")
                .param("name", name)
                .param("title", title)
                .update();
        return jdbc.sql("SELECT thing_id, title, close_time, revision FROM thing WHERE thing_id = :name FOR UPDATE")
                .param("name", name)
                .query(ThingRepository::toThing)
                .single();
    }

    Thing save(Thing thing) {
        return jdbc.sql("""
                        UPDATE thing SET close_time = :closeTime, revision = revision + 1
                         WHERE thing_id = :name AND revision = :revision
                        RETURNING thing_id, title, close_time, revision
                        """)
                .param("closeTime", Utc.toColumn(thing.closeTime()))
                .param("name", thing.name())
                .param("revision", thing.revision())
                .query(ThingRepository::toThing)
                .single();
    }

    private static Thing toThing(ResultSet row, int number) throws SQLException {
        return new Thing(
                row.getString("thing_id"),
                row.getString("title"),
                Utc.instantOrNull(row, "close_time"),
                row.getLong("revision"));
    }
}
