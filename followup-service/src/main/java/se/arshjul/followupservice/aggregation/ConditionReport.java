package se.arshjul.followupservice.aggregation;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.aggregation.ResultReport.Key;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.survey.Survey;

/** What conditions do to results: who was asked a question at all, and what must be left out with another question. */
@Repository
class ConditionReport {

    private record Shown(Key key, int responses) {}

    private final JdbcClient jdbc;

    ConditionReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many responses were asked each question that has a condition; a frozen answer is one to a question asked. What
     * was chosen then decides, not what stands in for it.
     */
    Map<Key, Integer> responses(Survey survey, String publication) {
        return jdbc
                .sql(ResultReport.TAKEN + """
                        SELECT question.question_id, among, count(*) AS responses
                          FROM taken_answer
                          JOIN question ON question.survey_id = :survey
                                       AND question.shown_if_question = taken_answer.question_id
                         WHERE chosen && shown_if_options
                         GROUP BY question.question_id, among
                        """)
                .param("survey", survey.name().survey())
                .param("publication", publication)
                .query((row, number) -> new Shown(ResultReport.key(row), row.getInt("responses")))
                .list()
                .stream()
                .collect(toMap(Shown::key, Shown::responses));
    }

    /**
     * These and what must be hidden with them: how many were asked a question is how many chose an option of another. So
     * where the other is hidden for one of several groups that add up, the question is hidden for all of them.
     */
    static Set<Key> withDependent(Set<Key> hidden, List<Question> questions, List<ResponseRate> rates) {
        Set<Key> all = new HashSet<>(hidden);
        for (var question : questions) {
            var condition = question.shownIf();
            if (condition == null) {
                continue;
            }
            var of = all.stream()
                    .filter(key -> key.questionId().equals(condition.question()))
                    .map(key -> whole(key.among()))
                    .toList();
            rates.stream()
                    .filter(rate -> of.contains(whole(rate.among())))
                    .forEach(rate -> all.add(new Key(question.name().question(), rate.among())));
        }
        return all;
    }

    /** What the groups that add up with this one are groups of. */
    private static String whole(Among among) {
        return among.equals(Among.REGION) || among.equals(Among.MUNICIPALITY)
                ? "kinds"
                : among.toString().replaceFirst("-.*", "");
    }
}
