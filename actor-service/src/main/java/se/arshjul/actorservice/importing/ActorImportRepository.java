package se.arshjul.actorservice.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.runtime.db.Housekeeping;
import se.arshjul.runtime.db.Utc;

/** The {@code actor_import} table with its rows. Opens no transaction of its own. */
@Repository
class ActorImportRepository implements Housekeeping.Chore {

    private final JdbcClient jdbc;

    ActorImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ActorImport.Head get(ActorImportName name) {
        return jdbc.sql("SELECT * FROM actor_import WHERE import_id = :import")
                .param("import", name.id())
                .query((row, number) -> toHead(row))
                .optional()
                .orElseThrow(() -> ActorImportRefusals.notFound(name.toString()));
    }

    /** The import, while nobody else commits any: what two files bring is held against each other. */
    ActorImport.Head lock(ActorImportName name) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.actor_import', 0))::text")
                .query(String.class)
                .single();
        return get(name);
    }

    List<ImportRow> rows(ActorImportName name) {
        return jdbc.sql("SELECT * FROM actor_import_row WHERE import_id = :import ORDER BY line")
                .param("import", name.id())
                .query((row, number) -> toRow(row))
                .list();
    }

    /** Keeps a file's rows in one statement: there may be thousands, and somebody waits. */
    void insert(ActorImport.Head head, List<ImportRow> rows) {
        jdbc.sql("INSERT INTO actor_import VALUES (:import, :fileName, :time, now(), NULL, 0, 0)")
                .param("import", head.name().id())
                .param("fileName", head.fileName())
                .param("time", Utc.toColumn(head.createTime()))
                .update();
        jdbc.sql("""
                        INSERT INTO actor_import_row
                        SELECT :import, * FROM unnest(:lines::bigint[], :actors::text[], :names::text[], :shorts::text[],
                                                      :kinds::text[], :counties::text[], :municipalities::text[],
                                                      :emails::text[], :starts::text[])
                        """)
                .param("import", head.name().id())
                .param("lines", rows.stream().map(row -> (long) row.line()).toArray(Long[]::new))
                .param("actors", texts(rows, ImportRow::actor))
                .param("names", texts(rows, ImportRow::displayName))
                .param("shorts", texts(rows, ImportRow::shortName))
                .param("kinds", texts(rows, ActorImportRepository::kinds))
                .param("counties", texts(rows, ImportRow::countyCode))
                .param("municipalities", texts(rows, ImportRow::municipalityCode))
                .param("emails", texts(rows, ImportRow::contactEmail))
                .param("starts", texts(rows, ImportRow::startDate))
                .update();
    }

    void committed(ActorImportName name, Instant now, int added, int updated) {
        jdbc.sql("""
                        UPDATE actor_import SET commit_time = :time, added_count = :added, updated_count = :updated
                         WHERE import_id = :import
                        """)
                .param("import", name.id())
                .param("time", Utc.toColumn(now))
                .param("added", added)
                .param("updated", updated)
                .update();
    }

    /** Real time, as every age by which something is removed. */
    @Override
    public void tidy() {
        jdbc.sql("DELETE FROM actor_import WHERE kept_time < now() - interval '7 days'")
                .update();
    }

    private static String[] texts(List<ImportRow> rows, Function<ImportRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static String kinds(ImportRow row) {
        return row.kinds().stream().sorted().map(Actor.Kind::name).collect(Collectors.joining(","));
    }

    private static ActorImport.Head toHead(ResultSet row) throws SQLException {
        return new ActorImport.Head(
                new ActorImportName(row.getObject("import_id", UUID.class)),
                row.getString("file_name"),
                Utc.instant(row, "create_time"),
                Utc.instantOrNull(row, "commit_time"),
                row.getLong("added_count"),
                row.getLong("updated_count"));
    }

    private static ImportRow toRow(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getInt("line"),
                row.getString("actor_id"),
                row.getString("display_name"),
                row.getString("short_name"),
                Arrays.stream(row.getString("kinds").split(",", -1))
                        .filter(kind -> !kind.isEmpty())
                        .map(Actor.Kind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("county_code"),
                row.getString("municipality_code"),
                row.getString("contact_email"),
                row.getString("start_date"));
    }
}
