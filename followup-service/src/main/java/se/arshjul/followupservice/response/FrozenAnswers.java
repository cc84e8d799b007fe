package se.arshjul.followupservice.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerRow;
import se.arshjul.followupservice.question.Question;
import se.arshjul.runtime.db.Utc;

/** The {@code response_answer} table: written once, never changed. */
@Repository
class FrozenAnswers {

    private final JdbcClient jdbc;

    FrozenAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the answers to these questions, of a request that the transaction has locked, as they stand. */
    void freeze(Response response, List<Question> asked) {
        jdbc.sql("""
                        INSERT INTO response_answer (survey_id, request_id, version, question_id, kind, choice, choices,
                                                     scale, number, text, confirmation, update_time,
                                                     updated_by_name)
                        SELECT survey_id, request_id, :version, question_id, kind, choice, choices,
                               scale, number, text, confirmation, update_time, updated_by_name
                          FROM answer
                         WHERE survey_id = :survey AND request_id = :request AND answered
                           AND question_id = ANY (:asked)
                        """)
                .param(
                        "asked",
                        asked.stream()
                                .map(question -> question.name().question())
                                .toArray(String[]::new))
                .param("survey", response.request().survey().survey())
                .param("request", response.request().request())
                .param("version", response.version())
                .update();
    }

    /** In the order of the questions. */
    List<Answer> list(Response response) {
        return jdbc.sql("""
                        SELECT frozen.*
                          FROM response_answer frozen
                          JOIN question ON question.survey_id = frozen.survey_id
                                       AND question.question_id = frozen.question_id
                         WHERE frozen.survey_id = :survey AND frozen.request_id = :request
                           AND frozen.version = :version
                         ORDER BY question.position
                        """)
                .param("survey", response.request().survey().survey())
                .param("request", response.request().request())
                .param("version", response.version())
                .query(FrozenAnswers::toAnswer)
                .list();
    }

    private static Answer toAnswer(ResultSet row, int number) throws SQLException {
        return Answer.frozen(
                AnswerRow.name(row),
                Question.Kind.valueOf(row.getString("kind")),
                AnswerRow.value(row),
                Utc.instant(row, "update_time"),
                row.getString("updated_by_name"));
    }
}
