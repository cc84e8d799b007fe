package se.arshjul.followupservice.coding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.response.Counted;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;

/** The free-text answers of accepted responses with their themes. */
@Repository
class FreeTextRepository {

    /** Which answers are wanted: those with a theme, those without any, or all. */
    record Filter(String theme, boolean uncoded) {}

    /** How far the coding of a question has come. */
    record Coding(QuestionName question, String wording, int position, int themes, int answered, int coded) {}

    private static final String ACCEPTED = """
            WITH free_text AS (
                SELECT a.survey_id, a.request_id, a.version, a.question_id, request.display_name, a.text,
                       ARRAY(SELECT theme_id
                               FROM theme_assignment t
                              WHERE t.survey_id = a.survey_id AND t.request_id = a.request_id
                                AND t.version = a.version AND t.question_id = a.question_id
                              ORDER BY theme_id) AS themes
                  FROM request
                  JOIN response ON response.survey_id = request.survey_id AND response.request_id = request.request_id
                  JOIN response_answer a ON a.survey_id = response.survey_id AND a.request_id = response.request_id
                                        AND a.version = response.version AND a.kind = 'TEXT'
                 WHERE request.survey_id = :survey AND """ + Counted.IS_COUNTED + """
            )
            """;

    private static final String SELECT = ACCEPTED + """
            SELECT free_text.*,
                   (SELECT count(*)
                      FROM theme_change c
                     WHERE c.survey_id = free_text.survey_id AND c.request_id = free_text.request_id
                       AND c.version = free_text.version AND c.question_id = free_text.question_id) AS changes
              FROM free_text
             WHERE question_id = :question
            """;

    private final JdbcClient jdbc;

    FreeTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FreeText get(FreeTextName name) {
        return find(name).orElseThrow(() -> CodingRefusals.notFound(name));
    }

    Optional<FreeText> find(FreeTextName name) {
        return about(jdbc.sql(SELECT + " AND request_id = :request"), name.question())
                .param("request", name.request())
                .query(FreeTextRepository::toFreeText)
                .optional();
    }

    /** By who gave them. */
    Page.Of<FreeText> list(QuestionName question, Filter filter, Page page) {
        var rows = about(jdbc.sql(SELECT + """
                           AND (:theme = '' OR :theme = ANY (themes))
                           AND (NOT :uncoded OR themes = '{}')
                           AND request_id > :after
                         ORDER BY request_id
                         LIMIT :rows
                        """), question)
                .param("theme", filter.theme())
                .param("uncoded", filter.uncoded())
                .param("after", page.after(Page.Key.ID))
                .param("rows", page.rowsToRead())
                .query(FreeTextRepository::toFreeText)
                .list();
        return page.of(rows, text -> text.name().request());
    }

    /** The free-text questions of a survey, in their order. */
    Page.Of<Coding> codings(SurveyName survey, Page page) {
        var rows = jdbc.sql(ACCEPTED + """
                        SELECT q.question_id, q.wording, q.position,
                               (SELECT count(*) FROM theme t
                                 WHERE t.survey_id = q.survey_id AND t.question_id = q.question_id) AS themes,
                               count(f.question_id) AS answered,
                               count(f.question_id) FILTER (WHERE f.themes <> '{}') AS coded
                          FROM question q
                          LEFT JOIN free_text f USING (survey_id, question_id)
                         WHERE q.survey_id = :survey AND q.kind = 'TEXT' AND NOT q.withdrawn AND q.position > :after
                         GROUP BY q.survey_id, q.question_id
                         ORDER BY q.position
                         LIMIT :rows
                        """)
                .param("survey", survey.survey())
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query((row, number) -> new Coding(
                        new QuestionName(survey, row.getString("question_id")),
                        row.getString("wording"),
                        row.getInt("position"),
                        row.getInt("themes"),
                        row.getInt("answered"),
                        row.getInt("coded")))
                .list();
        return page.of(rows, coding -> String.valueOf(coding.position()));
    }

    private static StatementSpec about(StatementSpec statement, QuestionName question) {
        return statement.param("survey", question.survey().survey()).param("question", question.question());
    }

    private static FreeText toFreeText(ResultSet row, int number) throws SQLException {
        return new FreeText(
                new FreeTextName(
                        new QuestionName(new SurveyName(row.getString("survey_id")), row.getString("question_id")),
                        row.getString("request_id")),
                row.getInt("version"),
                row.getString("display_name"),
                row.getString("text"),
                List.of((String[]) row.getArray("themes").getArray()),
                row.getInt("changes"));
    }
}
