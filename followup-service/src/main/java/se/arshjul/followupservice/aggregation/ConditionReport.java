package se.arshjul.followupservice.aggregation;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
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
     * How many responses were asked each question that not all were: one that has a condition, or was added after some had
     * been submitted. A frozen answer is one to a question asked. What was chosen then decides, not what succeeds it.
     */
    Map<Key, Integer> responses(Survey survey, String publication) {
        var responses = new HashMap<>(conditional(survey, publication));
        responses.putAll(added(survey, publication));
        return responses;
    }

    private Map<Key, Integer> conditional(Survey survey, String publication) {
        return count(survey, publication, """
                        SELECT question.question_id, among, count(*) AS responses
                          FROM taken_answer
                          JOIN question ON question.survey_id = :survey
                                       AND question.shown_if_question = taken_answer.question_id
                         WHERE chosen && shown_if_options
                         GROUP BY question.question_id, among
                        """);
    }

    /** Also where nobody was asked; a response was asked what had been added when it was submitted. */
    private Map<Key, Integer> added(Survey survey, String publication) {
        return count(survey, publication, """
                        SELECT question.question_id, among,
                               count(*) FILTER (WHERE response.amendments >= amendment.number
                                                  AND (shown_if_question IS NULL OR chosen && shown_if_options))
                                   AS responses
                          FROM amendment
                          JOIN question USING (survey_id, question_id)
                          JOIN recipient USING (survey_id)
                         CROSS JOIN LATERAL unnest(groups) AS among
                          LEFT JOIN response USING (survey_id, request_id, version)
                          LEFT JOIN LATERAL (SELECT coalesce(choices, ARRAY[choice]) AS chosen
                                               FROM response_answer a
                                              WHERE a.survey_id = response.survey_id
                                                AND a.request_id = response.request_id
                                                AND a.version = response.version
                                                AND a.question_id = shown_if_question) AS named ON TRUE
                         WHERE amendment.kind = 'ADDED'
                         GROUP BY question.question_id, among
                        """);
    }

    private Map<Key, Integer> count(Survey survey, String publication, String query) {
        return jdbc
                .sql(ResultReport.TAKEN + query)
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
