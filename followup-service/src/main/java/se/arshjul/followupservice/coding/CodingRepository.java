package se.arshjul.followupservice.coding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** The tables {@code theme_assignment} and {@code theme_change}: what is and how it came to be. */
@Repository
class CodingRepository {

    /** A theme was given to an answer or taken from it. */
    record ThemeChange(int number, String theme, String displayName, boolean added, Instant time, String by) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CodingRepository(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RequestId id, FreeText text, String theme, String displayName) {
        about(jdbc.sql("INSERT INTO theme_assignment VALUES (:survey, :request, :version, :question, :theme)"), text)
                .param("theme", theme)
                .update();
        note(id, text, theme, displayName, true);
    }

    void remove(RequestId id, FreeText text, String theme, String displayName) {
        about(jdbc.sql("""
                        DELETE FROM theme_assignment
                         WHERE survey_id = :survey AND request_id = :request AND version = :version
                           AND question_id = :question AND theme_id = :theme
                        """), text).param("theme", theme).update();
        note(id, text, theme, displayName, false);
    }

    private void note(RequestId id, FreeText text, String theme, String displayName, boolean added) {
        var caller = Caller.current();
        about(jdbc.sql("""
                        INSERT INTO theme_change
                        SELECT :survey, :request, :version, :question, count(*) + 1, :theme, :name, :added, :now, :by,
                               :byName, :command
                          FROM theme_change
                         WHERE survey_id = :survey AND request_id = :request AND version = :version
                           AND question_id = :question
                        """), text)
                .param("theme", theme)
                .param("name", displayName)
                .param("added", added)
                .param("now", Utc.toColumn(clock.instant()))
                .param("by", caller.subject())
                .param("byName", caller.name())
                .param("command", id.uuid())
                .update();
    }

    /** How many answers to a question a command has changed. */
    int changedBy(RequestId id, QuestionName question) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM theme_change
                         WHERE survey_id = :survey AND question_id = :question AND command_id = :command
                           AND changed_by = :by
                        """)
                .param("survey", question.survey().survey())
                .param("question", question.question())
                .param("command", id.uuid())
                .param("by", Caller.current().subject())
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    Page.Of<ThemeChange> list(FreeText text, Page page) {
        var rows = about(jdbc.sql("""
                        SELECT *
                          FROM theme_change
                         WHERE survey_id = :survey AND request_id = :request AND version = :version
                           AND question_id = :question AND (:after = 0 OR number < :after)
                         ORDER BY number DESC
                         LIMIT :rows
                        """), text)
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(CodingRepository::toChange)
                .list();
        return page.of(rows, change -> String.valueOf(change.number()));
    }

    private static StatementSpec about(StatementSpec statement, FreeText text) {
        return statement
                .param("survey", text.name().question().survey().survey())
                .param("request", text.name().request())
                .param("version", text.version())
                .param("question", text.name().question().question());
    }

    private static ThemeChange toChange(ResultSet row, int number) throws SQLException {
        return new ThemeChange(
                row.getInt("number"),
                row.getString("theme_id"),
                row.getString("name"),
                row.getBoolean("added"),
                Utc.instant(row, "change_time"),
                row.getString("changed_by_name"));
    }
}
