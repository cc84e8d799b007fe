package se.arshjul.followupservice.earlier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;

/** The {@code confirmation} table. Opens no transaction of its own. */
@Repository
class ConfirmationRepository {

    private final JdbcClient jdbc;

    ConfirmationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Confirmation> list(RequestName request) {
        return jdbc.sql("SELECT * FROM confirmation WHERE survey_id = :survey AND request_id = :request")
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .query(ConfirmationRepository::toConfirmation)
                .list();
    }

    /** Writes a confirmation in a request that the transaction has locked. */
    void save(Confirmation confirmation) {
        jdbc.sql("""
                        INSERT INTO confirmation (survey_id, request_id, question_id, earlier_survey_id,
                                                  earlier_version, answer_revision, confirm_time, confirmed_by,
                                                  confirmed_by_name)
                        VALUES (:survey, :request, :question, :earlierSurvey, :earlierVersion, :revision, :time, :by,
                                :byName)
                        ON CONFLICT (survey_id, request_id, question_id) DO UPDATE
                           SET earlier_survey_id = excluded.earlier_survey_id,
                               earlier_version = excluded.earlier_version,
                               answer_revision = excluded.answer_revision, confirm_time = excluded.confirm_time,
                               confirmed_by = excluded.confirmed_by, confirmed_by_name = excluded.confirmed_by_name
                        """)
                .param("survey", confirmation.answer().request().survey().survey())
                .param("request", confirmation.answer().request().request())
                .param("question", confirmation.answer().question())
                .param("earlierSurvey", confirmation.source().request().survey().survey())
                .param("earlierVersion", confirmation.version())
                .param("revision", confirmation.revision())
                .param("time", Utc.toColumn(confirmation.time()))
                .param("by", confirmation.by().person())
                .param("byName", confirmation.by().name())
                .update();
    }

    private static Confirmation toConfirmation(ResultSet row, int number) throws SQLException {
        var request = row.getString("request_id");
        var question = row.getString("question_id");
        return new Confirmation(
                name(row.getString("survey_id"), request, question),
                name(row.getString("earlier_survey_id"), request, question),
                row.getInt("earlier_version"),
                row.getLong("answer_revision"),
                Utc.instant(row, "confirm_time"),
                new Answer.Author(row.getString("confirmed_by"), row.getString("confirmed_by_name")));
    }

    private static AnswerName name(String survey, String request, String question) {
        return new AnswerName(new RequestName(new SurveyName(survey), request), question);
    }
}
