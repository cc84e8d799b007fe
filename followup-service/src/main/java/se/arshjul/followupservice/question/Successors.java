package se.arshjul.followupservice.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;

/** The {@code successor} table: options that were removed after they had been chosen, and what succeeds them. */
@Repository
public class Successors {

    private record Row(String question, String option, String standing) {}

    private final JdbcClient jdbc;

    Successors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands now for each option of which an amendment has put another in the place, by question and option. */
    public Map<String, Map<String, String>> list(SurveyName survey) {
        Map<String, Map<String, String>> standing = new HashMap<>();
        jdbc.sql("""
            SELECT DISTINCT ON (question_id, option_id) question_id, option_id, standing_option_id
              FROM successor
             WHERE survey_id = :survey
             ORDER BY question_id, option_id, number DESC
            """)
                .param("survey", survey.survey())
                .query((row, number) -> new Row(
                        row.getString("question_id"), row.getString("option_id"), row.getString("standing_option_id")))
                .list()
                .forEach(row -> standing.computeIfAbsent(row.question(), question -> new HashMap<>())
                        .put(row.option(), row.standing()));
        return standing;
    }

    /** Whether other options stood for some of these already, so that their ids say something else in what was signed. */
    public boolean taken(QuestionName question, Set<String> options) {
        return list(question.survey()).getOrDefault(question.question(), Map.of()).keySet().stream()
                .anyMatch(options::contains);
    }

    /** Keeps what an amendment puts in the place of options, and of those for which one of them stood. */
    public void insert(int amendment, List<Question> questions, Map<String, String> wanted) {
        jdbc.sql("""
            WITH wanted AS (
                SELECT question_id, option_id, standing_option_id
                  FROM unnest(:questions::text[]) AS question_id
                 CROSS JOIN unnest(:options::text[], :standing::text[]) AS given (option_id, standing_option_id)
            ), stood AS (
                SELECT DISTINCT ON (question_id, option_id) question_id, option_id, standing_option_id
                  FROM successor
                 WHERE survey_id = :survey
                 ORDER BY question_id, option_id, number DESC
            )
            INSERT INTO successor (survey_id, question_id, option_id, number, standing_option_id)
            SELECT :survey, question_id, option_id, :number, standing_option_id
              FROM wanted
             UNION ALL
            SELECT :survey, stood.question_id, stood.option_id, :number, wanted.standing_option_id
              FROM stood
              JOIN wanted ON wanted.question_id = stood.question_id AND wanted.option_id = stood.standing_option_id
            """)
                .param("survey", questions.getFirst().name().survey().survey())
                .param("number", amendment)
                .param(
                        "questions",
                        questions.stream()
                                .map(question -> question.name().question())
                                .toArray(String[]::new))
                .param("options", wanted.keySet().toArray(String[]::new))
                .param("standing", wanted.values().toArray(String[]::new))
                .update();
    }
}
