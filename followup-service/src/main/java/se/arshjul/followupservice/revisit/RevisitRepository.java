package se.arshjul.followupservice.revisit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.revisit.Revisit.Mark;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code revisit} table. Opens no transaction of its own; whoever writes has locked the request. */
@Repository
class RevisitRepository {

    private final JdbcClient jdbc;

    RevisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Revisit get(AnswerName answer) {
        return jdbc.sql("""
                        SELECT * FROM revisit
                         WHERE survey_id = :survey AND request_id = :request AND question_id = :question
                        """)
                .param("survey", answer.request().survey().survey())
                .param("request", answer.request().request())
                .param("question", answer.question())
                .query(RevisitRepository::toRevisit)
                .optional()
                .orElse(new Revisit(answer, null));
    }

    /** In the order of the questions. */
    Page.Of<Revisit> list(RequestName request, Page page) {
        var rows = jdbc.sql("""
                        SELECT revisit.*
                          FROM revisit
                          JOIN question ON question.survey_id = revisit.survey_id
                                       AND question.question_id = revisit.question_id
                         WHERE revisit.survey_id = :survey AND revisit.request_id = :request
                           AND NOT question.withdrawn
                           AND question.position > coalesce(
                               (SELECT position FROM question WHERE survey_id = :survey AND question_id = :after), 0)
                         ORDER BY question.position
                         LIMIT :rows
                        """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("after", page.after(Key.ID))
                .param("rows", page.rowsToRead())
                .query(RevisitRepository::toRevisit)
                .list();
        return page.of(rows, revisit -> revisit.answer().question());
    }

    void insert(AnswerName answer, Mark mark) {
        jdbc.sql("""
                        INSERT INTO revisit (survey_id, request_id, question_id, mark_time, marked_by, marked_by_name)
                        VALUES (:survey, :request, :question, :time, :by, :byName)
                        """)
                .param("survey", answer.request().survey().survey())
                .param("request", answer.request().request())
                .param("question", answer.question())
                .param("time", Utc.toColumn(mark.time()))
                .param("by", mark.by().person())
                .param("byName", mark.by().name())
                .update();
    }

    void delete(AnswerName answer) {
        jdbc.sql("""
                        DELETE FROM revisit
                         WHERE survey_id = :survey AND request_id = :request AND question_id = :question
                        """)
                .param("survey", answer.request().survey().survey())
                .param("request", answer.request().request())
                .param("question", answer.question())
                .update();
    }

    void deleteAll(RequestName request) {
        jdbc.sql("DELETE FROM revisit WHERE survey_id = :survey AND request_id = :request")
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .update();
    }

    private static Revisit toRevisit(ResultSet row, int number) throws SQLException {
        var request = new RequestName(new SurveyName(row.getString("survey_id")), row.getString("request_id"));
        return new Revisit(
                new AnswerName(request, row.getString("question_id")),
                new Mark(
                        new Answer.Author(row.getString("marked_by"), row.getString("marked_by_name")),
                        Utc.instant(row, "mark_time")));
    }
}
