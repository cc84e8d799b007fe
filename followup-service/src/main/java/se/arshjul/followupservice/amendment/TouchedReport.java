package se.arshjul.followupservice.amendment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.SurveyName;

/** Whom a change of questions would touch. */
@Repository
class TouchedReport {

    /** How many bodies have answered one of the questions: still writing, waiting for the approver, approved. */
    record Touched(int drafts, int waiting, int responses) {

        static final Touched NOBODY = new Touched(0, 0, 0);
    }

    /**
     * Who has chosen an option.
     *
     * @param bodies how many have at any time
     * @param touched those of them whose answer it is
     */
    record Chosen(String optionId, int bodies, Touched touched) {}

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
            """), questions).query(TouchedReport::toTouched).single();
    }

    /** How many bodies are still writing, wait for the approver, and have approved, whatever they have answered. */
    Touched all(SurveyName survey) {
        return jdbc.sql("""
            SELECT count(*) FILTER (WHERE state IN ('DISPATCHED', 'OPENED', 'STARTED', 'SENT_BACK')
                                       OR replacement = 'WRITING') AS drafts,
                   count(*) FILTER (WHERE 'WAITING' = ANY (responses)) AS waiting,
                   count(*) FILTER (WHERE responses && '{SIGNED,TAKEN}') AS responses
              FROM request
             CROSS JOIN LATERAL (SELECT ARRAY(SELECT response.state
                                                FROM response
                                               WHERE response.survey_id = request.survey_id
                                                 AND response.request_id = request.request_id)) AS has (responses)
             WHERE survey_id = :survey
            """)
                .param("survey", survey.survey())
                .query(TouchedReport::toTouched)
                .single();
    }

    /** Those of these options that somebody has chosen, or is counted with, in what is written or was ever handed in. */
    List<Chosen> chosen(List<Question> questions, List<String> options) {
        return about(jdbc.sql("""
                        WITH given AS (
                            SELECT request_id, coalesce(choices, ARRAY[choice]) AS chosen,
                                   state IN ('DISPATCHED', 'OPENED', 'STARTED', 'SENT_BACK')
                                       OR replacement = 'WRITING' AS draft,
                                   FALSE AS waiting, FALSE AS approved
                              FROM answer
                              JOIN request USING (survey_id, request_id)
                             WHERE survey_id = :survey AND question_id = ANY (:questions) AND answered
                             UNION ALL
                            SELECT request_id, coalesce(choices, ARRAY[choice]), FALSE,
                                   state = 'WAITING', state IN ('SIGNED', 'TAKEN')
                              FROM standing_answer
                              JOIN response USING (survey_id, request_id, version)
                             WHERE survey_id = :survey AND question_id = ANY (:questions)
                        )
                        SELECT option_id, count(DISTINCT request_id) AS bodies,
                               count(DISTINCT request_id) FILTER (WHERE draft) AS drafts,
                               count(DISTINCT request_id) FILTER (WHERE waiting) AS waiting,
                               count(DISTINCT request_id) FILTER (WHERE approved) AS responses
                          FROM unnest(:options::text[]) WITH ORDINALITY AS wanted (option_id, place)
                          JOIN given ON wanted.option_id = ANY (given.chosen)
                         GROUP BY option_id, place
                         ORDER BY place
                        """), questions)
                .param("options", options.toArray(String[]::new))
                .query((row, number) ->
                        new Chosen(row.getString("option_id"), row.getInt("bodies"), toTouched(row, number)))
                .list();
    }

    /** Whether the agency waits for a body's word on the answer to this question. */
    boolean askedAbout(QuestionName question) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM request
                            WHERE survey_id = :survey AND sent_back
                              AND :question = ANY (clarified_question || clarified_questions))
            """)
                .param("survey", question.survey().survey())
                .param("question", question.question())
                .query(Boolean.class)
                .single();
    }

    private static Touched toTouched(ResultSet row, int number) throws SQLException {
        return new Touched(row.getInt("drafts"), row.getInt("waiting"), row.getInt("responses"));
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
