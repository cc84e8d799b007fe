package se.arshjul.followupservice.english;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.english.EnglishName.Kind;
import se.arshjul.followupservice.survey.EditColumns;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;

/** The tables of English texts, one for each kind, which are alike. Opens no transaction of its own. */
@Repository
class EnglishRepository {

    private final JdbcClient jdbc;
    private final EditColumns edits;

    EnglishRepository(JdbcClient jdbc, EditColumns edits) {
        this.jdbc = jdbc;
        this.edits = edits;
    }

    /** All of a survey, in no order. */
    List<EnglishText> list(SurveyName survey, Kind kind) {
        return jdbc.sql(named("SELECT * FROM {table} WHERE survey_id = :survey", kind))
                .param("survey", survey.survey())
                .query(texts(kind))
                .list();
    }

    Optional<EnglishText> find(EnglishName name) {
        return jdbc.sql(named("SELECT * FROM {table} WHERE survey_id = :survey AND {id} = :id", name.kind()))
                .param("survey", name.survey().survey())
                .param("id", name.id())
                .query(texts(name.kind()))
                .optional();
    }

    /** Adds one that comes with its survey. */
    void insert(EnglishText text) {
        columns(jdbc.sql(named("""
                        INSERT INTO {table} (survey_id, {id}, fields, english, source, update_time, updated_by_name,
                                                revision)
                        VALUES (:survey, :id, :fields, :english, :source, :updateTime, :updatedByName, 1)
                        """, text.name().kind())), text)
                .param("updateTime", Utc.toColumn(text.lastEdit().time()))
                .param("updatedByName", text.lastEdit().by())
                .update();
    }

    /** Writes one, the first too. */
    void save(EnglishText text) {
        edits.now(columns(jdbc.sql(named("""
                        INSERT INTO {table} AS e (survey_id, {id}, fields, english, source, update_time,
                                                     updated_by_name, revision)
                        VALUES (:survey, :id, :fields, :english, :source, :updateTime, :updatedByName, 1)
                        ON CONFLICT ON CONSTRAINT pk_{table} DO UPDATE
                           SET fields = :fields, english = :english, source = :source, update_time = :updateTime,
                               updated_by_name = :updatedByName, revision = e.revision + 1
                        """, text.name().kind())), text)).update();
    }

    private static StatementSpec columns(StatementSpec statement, EnglishText text) {
        return statement
                .param("survey", text.name().survey().survey())
                .param("id", text.name().id())
                .param("fields", text.english().keySet().toArray(String[]::new))
                .param("english", text.english().values().toArray(String[]::new))
                .param(
                        "source",
                        text.english().keySet().stream()
                                .map(field -> text.source().getOrDefault(field, ""))
                                .toArray(String[]::new));
    }

    private static String named(String statement, Kind kind) {
        return statement.replace("{table}", kind.table()).replace("{id}", kind.column());
    }

    private static RowMapper<EnglishText> texts(Kind kind) {
        return (row, number) -> new EnglishText(
                new EnglishName(new SurveyName(row.getString("survey_id")), kind, row.getString(kind.column())),
                map(row, "english"),
                map(row, "source"),
                EditColumns.of(row),
                row.getLong("revision"));
    }

    private static SequencedMap<String, String> map(ResultSet row, String column) throws SQLException {
        var fields = (String[]) row.getArray("fields").getArray();
        var texts = (String[]) row.getArray(column).getArray();
        SequencedMap<String, String> map = new LinkedHashMap<>();
        for (var at = 0; at < fields.length; at++) {
            map.put(fields[at], texts[at]);
        }
        return map;
    }
}
