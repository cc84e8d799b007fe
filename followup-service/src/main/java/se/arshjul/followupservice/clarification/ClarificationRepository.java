package se.arshjul.followupservice.clarification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerRow;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** The {@code clarification} table. Opens no transaction of its own; whoever writes has locked the request. */
@Repository
class ClarificationRepository {

    private final JdbcClient jdbc;

    ClarificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were asked last, at once; a request that waits for the body's word has some. */
    List<Clarification> lastAsked(RequestName request) {
        return jdbc.sql("""
            SELECT * FROM clarification
             WHERE survey_id = :survey AND request_id = :request
               AND coalesce(asking, number) = (SELECT max(coalesce(asking, number))
                                                 FROM clarification
                                                WHERE survey_id = :survey AND request_id = :request)
             ORDER BY number
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .query(ClarificationRepository::toClarification)
                .list();
    }

    /** The number that the next one will have. */
    long nextNumber(RequestName request) {
        return jdbc.sql("SELECT count(*) + 1 FROM clarification WHERE survey_id = :survey AND request_id = :request")
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .query(Long.class)
                .single();
    }

    /** Oldest first. */
    Page.Of<Clarification> list(RequestName request, Page page) {
        var rows = jdbc.sql("""
            SELECT * FROM clarification
             WHERE survey_id = :survey AND request_id = :request AND number > :after
             ORDER BY number
             LIMIT :rows
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(ClarificationRepository::toClarification)
                .list();
        return page.of(rows, row -> String.valueOf(row.number()));
    }

    /** The answer to the question in that version of the response. */
    Optional<Answer> frozen(Clarification about, @Nullable Integer version) {
        return jdbc.sql("""
            SELECT * FROM response_answer
             WHERE survey_id = :survey AND request_id = :request AND version = :version
               AND question_id = :question
            """)
                .param("survey", about.request().survey().survey())
                .param("request", about.request().request())
                .param("version", version)
                .param("question", about.question())
                .query((row, number) -> Answer.frozen(
                        AnswerRow.name(row),
                        Question.Kind.valueOf(row.getString("kind")),
                        AnswerRow.value(row),
                        Utc.instant(row, "update_time"),
                        row.getString("updated_by_name")))
                .optional();
    }

    /** With its number, and that of the first of those that are asked at once. */
    Clarification insert(Asked asked, long number, long asking) {
        return jdbc.sql("""
            INSERT INTO clarification (survey_id, request_id, number, question_id, asked_version, text,
                                       asked_by_role, ask_time, explanation, revision, asking)
            VALUES (:survey, :request, :number, :question, :version, :text, :role, :askTime, '', 1, :asking)
            RETURNING *
            """)
                .param("survey", asked.request().survey().survey())
                .param("request", asked.request().request())
                .param("number", number)
                .param("asking", asking)
                .param("question", asked.question())
                .param("version", asked.version())
                .param("text", asked.text())
                .param("role", asked.role())
                .param("askTime", Utc.toColumn(asked.time()))
                .query(ClarificationRepository::toClarification)
                .single();
    }

    /** Writes the body's word. */
    Clarification save(Clarification clarification) {
        return jdbc.sql("""
            UPDATE clarification
               SET explanation = :explanation, explain_time = :explainTime, answered_version = :answered,
                   withdraw_time = :withdrawTime, lapse_time = :lapseTime, revision = revision + 1
             WHERE survey_id = :survey AND request_id = :request AND number = :number
            RETURNING *
            """)
                .param("explanation", clarification.explanation())
                .param("explainTime", Utc.toColumn(clarification.explainTime()))
                .param("answered", clarification.answeredVersion())
                .param("withdrawTime", Utc.toColumn(clarification.withdrawTime()))
                .param("lapseTime", Utc.toColumn(clarification.lapseTime()))
                .param("survey", clarification.request().survey().survey())
                .param("request", clarification.request().request())
                .param("number", clarification.number())
                .query(ClarificationRepository::toClarification)
                .single();
    }

    private static @Nullable Integer answeredVersion(ResultSet row) throws SQLException {
        var version = row.getInt("answered_version");
        return row.wasNull() ? null : version;
    }

    private static Clarification toClarification(ResultSet row, int number) throws SQLException {
        return new Clarification(
                new RequestName(new SurveyName(row.getString("survey_id")), row.getString("request_id")),
                row.getLong("number"),
                row.getString("question_id"),
                row.getInt("asked_version"),
                row.getString("text"),
                row.getString("asked_by_role"),
                Utc.instant(row, "ask_time"),
                row.getString("explanation"),
                Utc.instantOrNull(row, "explain_time"),
                Utc.instantOrNull(row, "withdraw_time"),
                Utc.instantOrNull(row, "lapse_time"),
                answeredVersion(row),
                row.getLong("revision"));
    }
}
