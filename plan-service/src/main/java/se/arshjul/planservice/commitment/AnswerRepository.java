package se.arshjul.planservice.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.implementation.RowName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code commitment_answer} table: rows are added and never changed. */
@Repository
class AnswerRepository {

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each actor has said last about each row. */
    List<Answer> latest(ImplementationName plan) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (row_number, actor_id) *
                          FROM commitment_answer
                         WHERE plan_id = :plan AND year = :year
                         ORDER BY row_number, actor_id, number DESC
                        """)
                .param("plan", plan.plan().plan())
                .param("year", plan.year())
                .query((row, number) -> toAnswer(plan, row))
                .list();
    }

    /** Everything that one actor has said, the latest first. */
    Page.Of<Answer> list(ImplementationName plan, String actorId, Page page) {
        var after = page.after(Key.INSTANT, Key.NUMBER, Key.NUMBER).split("\\|");
        var rows = jdbc.sql("""
                        SELECT *
                          FROM commitment_answer
                         WHERE plan_id = :plan AND year = :year AND actor_id = :actor
                           AND (:first OR (answer_time, row_number, number)
                                      < (CAST(:afterTime AS timestamptz), :afterRow, :afterNumber))
                         ORDER BY answer_time DESC, row_number DESC, number DESC
                         LIMIT :rows
                        """)
                .param("plan", plan.plan().plan())
                .param("year", plan.year())
                .param("actor", actorId)
                .param("first", after.length == 1)
                .param("afterTime", after.length == 1 ? null : after[0])
                .param("afterRow", after.length == 1 ? 0 : Long.parseLong(after[1]))
                .param("afterNumber", after.length == 1 ? 0 : Long.parseLong(after[2]))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toAnswer(plan, row))
                .list();
        return page.of(
                rows, answer -> Page.key(answer.answerTime(), answer.row().number(), answer.number()));
    }

    void add(Answer answer) {
        jdbc.sql("""
                        INSERT INTO commitment_answer (plan_id, year, row_number, actor_id, number, content_version, state,
                                                       comment, activity, answer_time, answered_by)
                        VALUES (:plan, :year, :row, :actor, :number, :contentVersion, :state,
                                :comment, :activity, :answerTime, :answeredBy)
                        """)
                .param("plan", answer.row().plan().plan().plan())
                .param("year", answer.row().plan().year())
                .param("row", answer.row().number())
                .param("actor", answer.actorId())
                .param("number", answer.number())
                .param("contentVersion", answer.contentVersion())
                .param("state", answer.state().name())
                .param("comment", answer.comment())
                .param("activity", answer.activity())
                .param("answerTime", Utc.toColumn(answer.answerTime()))
                .param("answeredBy", answer.answeredBy())
                .update();
    }

    private static Answer toAnswer(ImplementationName plan, ResultSet row) throws SQLException {
        return new Answer(
                new RowName(plan, row.getInt("row_number")),
                row.getString("actor_id"),
                row.getInt("number"),
                row.getInt("content_version"),
                Commitment.State.valueOf(row.getString("state")),
                row.getString("comment"),
                row.getString("activity"),
                Utc.instant(row, "answer_time"),
                row.getString("answered_by"));
    }
}
