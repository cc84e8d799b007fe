package se.arshjul.followupservice.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;

/** What amendments have done to questions that a reader of their results must know; the survey takes none any more. */
@Repository
class ResultNotes {

    /** An option that was removed, and as what it is counted since. */
    record CountedOption(String label, String standing, Instant since) {}

    /** Of all questions of a survey, by their ids. */
    record Notes(Map<String, Instant> added, Map<String, List<CountedOption>> counted) {}

    private final JdbcClient jdbc;

    ResultNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Notes of(SurveyName survey) {
        return new Notes(added(survey), counted(survey));
    }

    private Map<String, Instant> added(SurveyName survey) {
        Map<String, Instant> added = new HashMap<>();
        jdbc.sql("SELECT question_id, create_time FROM amendment WHERE survey_id = :survey AND kind = 'ADDED'")
                .param("survey", survey.survey())
                .query(row -> {
                    added.put(row.getString("question_id"), Utc.instant(row, "create_time"));
                });
        return added;
    }

    /** What a removed option said is kept with the amendment that removed it; its latest successor stands for it. */
    private Map<String, List<CountedOption>> counted(SurveyName survey) {
        Map<String, List<CountedOption>> counted = new HashMap<>();
        jdbc.sql("""
            SELECT removed.question_id, was.label, standing.label AS standing, amendment.create_time
              FROM (SELECT question_id, option_id, min(number) AS number,
                           (array_agg(standing_option_id ORDER BY number DESC))[1] AS standing_option_id
                      FROM successor
                     WHERE survey_id = :survey
                     GROUP BY question_id, option_id) AS removed
              JOIN amendment ON amendment.survey_id = :survey AND amendment.number = removed.number
              JOIN amended_question kept ON kept.survey_id = :survey AND kept.number = removed.number
                                        AND kept.question_id = removed.question_id
             CROSS JOIN LATERAL (SELECT kept.was_options[place][2] AS label
                                   FROM generate_subscripts(kept.was_options, 1) AS place
                                  WHERE kept.was_options[place][1] = removed.option_id) AS was
              JOIN question_option standing ON standing.survey_id = :survey
                                           AND standing.question_id = removed.question_id
                                           AND standing.option_id = removed.standing_option_id
             ORDER BY removed.number, was.label
            """).param("survey", survey.survey()).query(row -> {
            counted.computeIfAbsent(row.getString("question_id"), question -> new ArrayList<>())
                    .add(toCounted(row));
        });
        return counted;
    }

    private static CountedOption toCounted(ResultSet row) throws SQLException {
        return new CountedOption(row.getString("label"), row.getString("standing"), Utc.instant(row, "create_time"));
    }
}
