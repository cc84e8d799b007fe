package se.arshjul.followupservice.answer;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.RequestName;

/** What a body has signed last, as its answers as they stand are compared with it. */
@Repository
class SignedAnswers {

    private record Signed(String question, AnswerValue value) {}

    private final JdbcClient jdbc;

    SignedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By question, the last part of its name; empty when nothing is signed. */
    Map<String, AnswerValue> of(RequestName request) {
        return jdbc
                .sql("""
            SELECT * FROM response_answer
             WHERE survey_id = :survey AND request_id = :request
               AND version = (SELECT version FROM response
                               WHERE survey_id = :survey AND request_id = :request AND approve_time IS NOT NULL
                               ORDER BY state IN ('SIGNED', 'TAKEN') DESC, version DESC
                               LIMIT 1)
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .query((row, number) -> new Signed(row.getString("question_id"), AnswerRow.value(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Signed::question, Signed::value));
    }
}
