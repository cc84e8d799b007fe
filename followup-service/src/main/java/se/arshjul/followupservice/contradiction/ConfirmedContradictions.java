package se.arshjul.followupservice.contradiction;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.RequestName;

/** The {@code confirmed_contradiction} table: rows are added with their response and never changed. */
@Repository
class ConfirmedContradictions {

    private final JdbcClient jdbc;

    ConfirmedContradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RequestName request, int version, Contradiction confirmed) {
        jdbc.sql("""
            INSERT INTO confirmed_contradiction
            VALUES (:survey, :request, :version, :question, :option, :missing)
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("version", version)
                .param("question", confirmed.question())
                .param("option", confirmed.option())
                .param("missing", confirmed.needs())
                .update();
    }

    List<Contradiction> list(RequestName request, int version) {
        return jdbc.sql("""
            SELECT question_id, option_id, missing_question_id FROM confirmed_contradiction
             WHERE survey_id = :survey AND request_id = :request AND version = :version
             ORDER BY question_id, option_id, missing_question_id
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("version", version)
                .query((row, number) -> new Contradiction(
                        row.getString("question_id"), row.getString("option_id"), row.getString("missing_question_id")))
                .list();
    }
}
