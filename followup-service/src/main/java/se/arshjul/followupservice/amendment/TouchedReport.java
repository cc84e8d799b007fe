package se.arshjul.followupservice.amendment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;

/** Whom a change of questions would touch. */
@Repository
class TouchedReport {

    /** How many bodies have answered one of the questions: still writing, waiting for the approver, approved. */
    record Touched(int drafts, int waiting, int responses) {}

    private final JdbcClient jdbc;

    TouchedReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Touched by(List<Question> questions) {
        return about(jdbc.sql("""
            SELECT (SELECT count(DISTINCT request_id)
                      FROM answer
                      JOIN request USING (survey_id, request_id)
                     WHERE survey_id = :survey AND question_id = ANY (:questions) AND answered
                       AND (state IN ('DISPATCHED', 'OPENED', 'STARTED', 'SENT_BACK')
                            OR replacement = 'WRITING')) AS drafts,
                   count(DISTINCT request_id) FILTER (WHERE state = 'WAITING') AS waiting,
                   count(DISTINCT request_id) FILTER (WHERE state IN ('SIGNED', 'TAKEN')) AS responses
              FROM response_answer
              JOIN response USING (survey_id, request_id, version)
             WHERE survey_id = :survey AND question_id = ANY (:questions)
            """), questions)
                .query((row, number) ->
                        new Touched(row.getInt("drafts"), row.getInt("waiting"), row.getInt("responses")))
                .single();
    }

    /** Whether somebody has chosen one of these options, in what is being written or was handed in at any time. */
    boolean chosen(List<Question> questions, List<String> options) {
        return about(jdbc.sql("""
                        SELECT EXISTS (SELECT FROM answer
                                        WHERE survey_id = :survey AND question_id = ANY (:questions) AND answered
                                          AND coalesce(choices, ARRAY[choice]) && :options::text[])
                            OR EXISTS (SELECT FROM response_answer
                                        WHERE survey_id = :survey AND question_id = ANY (:questions)
                                          AND coalesce(choices, ARRAY[choice]) && :options::text[])
                        """), questions)
                .param("options", options.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether the agency waits for a body's word on the answer to this question. */
    boolean askedAbout(QuestionName question) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM request
                            WHERE survey_id = :survey AND sent_back AND clarified_question = :question)
            """)
                .param("survey", question.survey().survey())
                .param("question", question.question())
                .query(Boolean.class)
                .single();
    }

    private static StatementSpec about(StatementSpec statement, List<Question> questions) {
        return statement
                .param("survey", questions.getFirst().name().survey().survey())
                .param(
                        "questions",
                        questions.stream()
                                .map(question -> question.name().question())
                                .toArray(String[]::new));
    }
}
