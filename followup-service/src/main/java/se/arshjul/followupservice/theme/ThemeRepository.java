package se.arshjul.followupservice.theme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.EditColumns;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;

/** The {@code theme} table. Opens no transaction of its own. */
@Repository
public class ThemeRepository {

    private static final String SELECT = """
            SELECT theme.*,
                   (SELECT count(*)
                      FROM theme_assignment a
                      JOIN response r USING (survey_id, request_id, version)
                     WHERE a.survey_id = theme.survey_id AND a.question_id = theme.question_id
                       AND a.theme_id = theme.theme_id AND r.state IN ('TAKEN', 'KEPT')) AS answers
              FROM theme
             WHERE survey_id = :survey AND question_id = :question
            """;

    private final JdbcClient jdbc;
    private final EditColumns edits;

    ThemeRepository(JdbcClient jdbc, EditColumns edits) {
        this.jdbc = jdbc;
        this.edits = edits;
    }

    Theme get(ThemeName name) {
        return find(name).orElseThrow(() -> ThemeRefusals.notFound(name));
    }

    Optional<Theme> find(ThemeName name) {
        return about(jdbc.sql(SELECT + " AND theme_id = :theme"), name.question())
                .param("theme", name.theme())
                .query(ThemeRepository::toTheme)
                .optional();
    }

    /** The theme of a question that is called so. */
    Theme getCalled(QuestionName question, String displayName) {
        return findCalled(question, displayName).orElseThrow(() -> ThemeRefusals.notFound(question));
    }

    /** Refuses what another theme of the question than this one is called. */
    void requireFree(QuestionName question, String displayName, String theme) {
        findCalled(question, displayName)
                .filter(other -> !other.name().theme().equals(theme))
                .ifPresent(other -> {
                    throw ThemeRefusals.exists(other.name());
                });
    }

    private Optional<Theme> findCalled(QuestionName question, String displayName) {
        return about(jdbc.sql(SELECT + " AND lower(name) = lower(:name)"), question)
                .param("name", displayName)
                .query(ThemeRepository::toTheme)
                .optional();
    }

    List<Theme> list(QuestionName question) {
        return about(jdbc.sql(SELECT + " ORDER BY theme_id"), question)
                .query(ThemeRepository::toTheme)
                .list();
    }

    Page.Of<Theme> list(QuestionName question, Page page) {
        var rows = about(jdbc.sql(SELECT + " AND theme_id > :after ORDER BY theme_id LIMIT :rows"), question)
                .param("after", page.after(Page.Key.ID))
                .param("rows", page.rowsToRead())
                .query(ThemeRepository::toTheme)
                .list();
        return page.of(rows, theme -> theme.name().theme());
    }

    /** What the theme of a question is called. */
    public String displayName(QuestionName question, String theme) {
        return get(new ThemeName(question, theme)).displayName();
    }

    void insert(Theme theme) {
        about(edits.now(jdbc.sql("""
                        INSERT INTO theme (survey_id, question_id, theme_id, name, description, update_time,
                                           updated_by_name, revision)
                        VALUES (:survey, :question, :theme, :name, :description, :updateTime, :updatedByName, 1)
                        """)), theme.name().question())
                .param("theme", theme.name().theme())
                .param("name", theme.displayName())
                .param("description", theme.description())
                .update();
    }

    void save(Theme theme) {
        about(edits.now(jdbc.sql("""
                        UPDATE theme
                           SET name = :name, description = :description, update_time = :updateTime,
                               updated_by_name = :updatedByName, revision = revision + 1
                         WHERE survey_id = :survey AND question_id = :question AND theme_id = :theme
                        """)), theme.name().question())
                .param("theme", theme.name().theme())
                .param("name", theme.displayName())
                .param("description", theme.description())
                .update();
    }

    /** False when an answer has it, also one of a version that no longer counts. */
    boolean delete(ThemeName name) {
        return about(jdbc.sql("""
                        DELETE FROM theme
                         WHERE survey_id = :survey AND question_id = :question AND theme_id = :theme
                           AND NOT EXISTS (SELECT FROM theme_assignment a
                                            WHERE a.survey_id = theme.survey_id AND a.question_id = theme.question_id
                                              AND a.theme_id = theme.theme_id)
                        """), name.question())
                        .param("theme", name.theme())
                        .update()
                == 1;
    }

    /** Gives the questions of a survey the themes that they had when they last had any; those taken over. */
    List<ThemeName> carry(SurveyName survey) {
        return edits.now(jdbc.sql("""
                        INSERT INTO theme
                        SELECT q.survey_id, q.question_id, t.theme_id, t.name, t.description, :updateTime,
                               :updatedByName, 1
                          FROM question q
                          JOIN theme t ON t.question_id = q.question_id
                         WHERE q.survey_id = :survey AND q.kind = 'TEXT' AND NOT q.withdrawn
                           AND t.survey_id = (SELECT max(earlier.survey_id)
                                                FROM theme earlier
                                               WHERE earlier.question_id = q.question_id
                                                 AND earlier.survey_id < q.survey_id)
                        ON CONFLICT DO NOTHING
                        RETURNING question_id, theme_id
                        """))
                .param("survey", survey.survey())
                .query((row, number) -> new ThemeName(
                        new QuestionName(survey, row.getString("question_id")), row.getString("theme_id")))
                .list();
    }

    private static StatementSpec about(StatementSpec statement, QuestionName question) {
        return statement.param("survey", question.survey().survey()).param("question", question.question());
    }

    private static Theme toTheme(ResultSet row, int number) throws SQLException {
        return new Theme(
                new ThemeName(
                        new QuestionName(new SurveyName(row.getString("survey_id")), row.getString("question_id")),
                        row.getString("theme_id")),
                row.getString("name"),
                row.getString("description"),
                row.getInt("answers"),
                EditColumns.of(row),
                row.getLong("revision"));
    }
}
