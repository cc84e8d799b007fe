package se.arshjul.followupservice.earlier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.answer.AnswerRow;
import se.arshjul.followupservice.earlier.EarlierAnswer.Source;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.db.Utc;

/** Reads a body's latest earlier response that it signed off. */
@Repository
class SourceRepository {

    private final JdbcClient jdbc;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its answers to questions that this survey asks again, in the order in which they are asked now. */
    List<Source> list(RequestName request) {
        return jdbc.sql("""
                        WITH earlier AS (
                            SELECT response.*
                              FROM request
                              JOIN request before ON before.actor = request.actor
                                                 AND before.request_id = request.request_id
                                                 AND before.survey_id < request.survey_id
                                                 AND before.survey_id NOT LIKE '%-pilot-%'
                              JOIN response ON response.survey_id = before.survey_id
                                           AND response.request_id = before.request_id
                             WHERE request.survey_id = :survey AND request.request_id = :request
                               AND response.state IN ('SIGNED', 'TAKEN')
                             ORDER BY before.survey_id DESC
                             LIMIT 1
                        )
                        SELECT frozen.*, earlier.approve_time, survey.example
                          FROM earlier
                          JOIN standing_answer frozen ON frozen.survey_id = earlier.survey_id
                                                     AND frozen.request_id = earlier.request_id
                                                     AND frozen.version = earlier.version
                          JOIN survey ON survey.survey_id = earlier.survey_id
                          JOIN question ON question.survey_id = :survey AND question.question_id = frozen.question_id
                          JOIN question asked ON asked.survey_id = frozen.survey_id
                                             AND asked.question_id = frozen.question_id
                         WHERE NOT question.withdrawn AND NOT asked.withdrawn
                         ORDER BY question.position
                        """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .query(SourceRepository::toSource)
                .list();
    }

    private static Source toSource(ResultSet row, int number) throws SQLException {
        return new Source(
                AnswerRow.name(row),
                row.getInt("version"),
                AnswerRow.value(row),
                Utc.instant(row, "update_time"),
                Utc.instant(row, "approve_time"),
                row.getBoolean("example"));
    }
}
