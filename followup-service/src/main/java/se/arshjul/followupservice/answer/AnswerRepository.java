package se.arshjul.followupservice.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code answer} table. Opens no transaction of its own. */
@Repository
public class AnswerRepository {

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Answer> find(AnswerName name) {
        return jdbc.sql("""
                        SELECT * FROM answer
                         WHERE survey_id = :survey AND request_id = :request AND question_id = :question
                        """)
                .param("survey", name.request().survey().survey())
                .param("request", name.request().request())
                .param("question", name.question())
                .query(AnswerRepository::toAnswer)
                .optional();
    }

    /** Those that have a value, in the order of the questions. */
    public List<Answer> list(RequestName request) {
        return list(request, "", Integer.MAX_VALUE);
    }

    public Page.Of<Answer> list(RequestName request, Page page) {
        return page.of(
                list(request, page.after(Key.ID), page.rowsToRead()),
                answer -> answer.name().question());
    }

    private List<Answer> list(RequestName request, String after, int rows) {
        return jdbc.sql("""
                        SELECT answer.*
                          FROM answer
                          JOIN question ON question.survey_id = answer.survey_id
                                       AND question.question_id = answer.question_id
                         WHERE answer.survey_id = :survey AND answer.request_id = :request AND answer.answered
                           AND NOT question.withdrawn
                           AND question.position > coalesce(
                               (SELECT position FROM question WHERE survey_id = :survey AND question_id = :after), 0)
                         ORDER BY question.position
                         LIMIT :rows
                        """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("after", after)
                .param("rows", rows)
                .query(AnswerRepository::toAnswer)
                .list();
    }

    /** Those to a question in which one of these options is chosen. */
    List<Answer> choosing(QuestionName question, Set<String> options) {
        return jdbc.sql("""
                        SELECT * FROM answer
                         WHERE survey_id = :survey AND question_id = :question AND answered
                           AND coalesce(choices, ARRAY[choice]) && :options::text[]
                         ORDER BY request_id
                        """)
                .param("survey", question.survey().survey())
                .param("question", question.question())
                .param("options", options.toArray(String[]::new))
                .query(AnswerRepository::toAnswer)
                .list();
    }

    /** Writes an answer of a request that the transaction has locked. */
    Answer save(Answer answer) {
        var columns = AnswerColumns.of(answer.value());
        return jdbc.sql("""
                        INSERT INTO answer (survey_id, request_id, question_id, kind, answered, choice, choices, scale,
                                            number, text, confirmation, update_time, updated_by, updated_by_name,
                                            replaced_options, revision)
                        VALUES (:survey, :request, :question, :kind, :answered, :choice, :choices::text[], :scale,
                                :number, :text, :confirmation, :updateTime, :updatedBy, :updatedByName,
                                :replaced, 1)
                        ON CONFLICT (survey_id, request_id, question_id) DO UPDATE
                           SET answered = excluded.answered, choice = excluded.choice, choices = excluded.choices,
                               scale = excluded.scale, number = excluded.number, text = excluded.text,
                               confirmation = excluded.confirmation,
                               update_time = excluded.update_time, updated_by = excluded.updated_by,
                               updated_by_name = excluded.updated_by_name,
                               replaced_options = excluded.replaced_options, revision = answer.revision + 1
                        RETURNING *
                        """)
                .param("survey", answer.name().request().survey().survey())
                .param("request", answer.name().request().request())
                .param("question", answer.name().question())
                .param("kind", answer.kind().name())
                .param("answered", answer.value() != null)
                .param("choice", columns.choice())
                .param("choices", columns.choices())
                .param("scale", columns.scale())
                .param("number", columns.number())
                .param("text", columns.text())
                .param("confirmation", columns.confirmation())
                .param("updateTime", Utc.toColumn(answer.updateTime()))
                .param("updatedBy", answer.updatedBy().person())
                .param("updatedByName", answer.updatedBy().name())
                .param("replaced", answer.replaced().toArray(String[]::new))
                .query(AnswerRepository::toAnswer)
                .single();
    }

    private static Answer toAnswer(ResultSet row, int number) throws SQLException {
        return new Answer(
                AnswerRow.name(row),
                Question.Kind.valueOf(row.getString("kind")),
                row.getBoolean("answered") ? AnswerRow.value(row) : null,
                Utc.instant(row, "update_time"),
                new Answer.Author(row.getString("updated_by"), row.getString("updated_by_name")),
                List.of((String[]) row.getArray("replaced_options").getArray()),
                row.getLong("revision"));
    }
}
