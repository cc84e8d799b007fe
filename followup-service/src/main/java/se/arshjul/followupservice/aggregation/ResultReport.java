package se.arshjul.followupservice.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.aggregation.QuestionResult.Breakdown;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Kind;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.Survey;

/** What the accepted responses of a survey come to. Counts in SQL; drafts and unapproved answers are out of its reach. */
@Repository
public class ResultReport {

    /** Enough to tell two means of 2,000 answers apart. */
    private static final int MEAN_DECIMALS = 4;

    /**
     * Goes from request to response to answers by their keys. A plain join is planned by statistics, and when thousands
     * of answers are newer than these it takes minutes; OFFSET keeps the planner from making one of this.
     */
    private static final String TAKEN = """
            WITH taken AS (
                SELECT request.survey_id, request.request_id, recipient_kind, version
                  FROM request
                 CROSS JOIN LATERAL (SELECT version
                                       FROM response
                                      WHERE response.survey_id = request.survey_id
                                        AND response.request_id = request.request_id
                                        AND response.state = 'TAKEN'
                                     OFFSET 0) AS accepted
                 WHERE request.survey_id = :survey AND request.state = 'ACCEPTED'
            ), taken_answer AS (
                SELECT recipient_kind, answered.*
                  FROM taken
                 CROSS JOIN LATERAL (SELECT question_id, choice, choices, scale, number
                                       FROM response_answer
                                      WHERE response_answer.survey_id = taken.survey_id
                                        AND response_answer.request_id = taken.request_id
                                        AND response_answer.version = taken.version
                                     OFFSET 0) AS answered
            )
            """;

    private record Key(String questionId, Among among) {}

    private record Figures(
            int answered,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest) {

        static final Figures UNKNOWN = new Figures(0, null, null, null, null);
    }

    private final JdbcClient jdbc;
    private final QuestionRepository questions;

    ResultReport(JdbcClient jdbc, QuestionRepository questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    public Results compute(Survey survey) {
        var rates = rates(survey);
        var figures = figures(survey);
        var counts = counts(survey);
        Map<String, String> titles = new HashMap<>();
        survey.sections().forEach(section -> titles.put(section.sectionId(), section.title()));
        var results = questions.list(survey.name()).stream()
                .map(question -> new QuestionResult(
                        question,
                        titles.getOrDefault(question.sectionId(), ""),
                        rates.stream()
                                .map(rate -> breakdown(question, rate, figures, counts))
                                .toList()))
                .toList();
        return new Results(survey.name(), rates, results);
    }

    private static Breakdown breakdown(
            Question question, ResponseRate rate, Map<Key, Figures> figures, Map<Key, Map<String, Integer>> counts) {
        var key = new Key(question.name().question(), rate.among());
        var known = figures.getOrDefault(key, Figures.UNKNOWN);
        var number = question.kind() == Kind.NUMBER;
        return new Breakdown(
                rate.among(),
                rate.asked(),
                rate.answered(),
                known.answered(),
                QuestionResult.counts(question, counts.getOrDefault(key, Map.of())),
                known.mean(),
                known.median(),
                number ? known.least() : null,
                number ? known.greatest() : null);
    }

    /** One for each kind of recipient, also where nobody was asked. */
    private List<ResponseRate> rates(Survey survey) {
        Map<Among, ResponseRate> rates = new HashMap<>();
        jdbc.sql(TAKEN + """
                        SELECT coalesce(recipient_kind, 'all') AS among,
                               count(*) AS asked,
                               count(*) FILTER (WHERE request_id IN (SELECT request_id FROM taken)) AS answered,
                               count(*) FILTER (WHERE state = 'DECLINED') AS declined,
                               count(*) FILTER (WHERE state = 'NO_RESPONSE') AS no_response
                          FROM request
                         WHERE survey_id = :survey
                         GROUP BY GROUPING SETS ((), (recipient_kind))
                        """)
                .param("survey", survey.name().survey())
                .query((row, number) -> new ResponseRate(
                        Among.parse(row.getString("among")),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("declined"),
                        row.getInt("no_response")))
                .list()
                .forEach(rate -> rates.put(rate.among(), rate));
        return Arrays.stream(Among.values())
                .map(among -> rates.getOrDefault(among, new ResponseRate(among, 0, 0, 0, 0)))
                .toList();
    }

    /** The median is the mean of the two in the middle, which are one and the same of an odd number. */
    private Map<Key, Figures> figures(Survey survey) {
        Map<Key, Figures> figures = new HashMap<>();
        jdbc.sql(TAKEN + """
                        SELECT question_id, coalesce(recipient_kind, 'all') AS among, count(*) AS answered,
                               sum(value) AS total, min(value) AS least, max(value) AS greatest,
                               (array_agg(value ORDER BY value))[(count(*) + 1) / 2] AS lower_middle,
                               (array_agg(value ORDER BY value))[(count(*) + 2) / 2] AS upper_middle
                          FROM taken_answer
                         CROSS JOIN LATERAL (SELECT coalesce(scale, number) AS value)
                         GROUP BY GROUPING SETS ((question_id), (question_id, recipient_kind))
                        """).param("survey", survey.name().survey()).query(row -> {
            figures.put(key(row), toFigures(row));
        });
        return figures;
    }

    private Map<Key, Map<String, Integer>> counts(Survey survey) {
        Map<Key, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql(TAKEN + """
                        SELECT question_id, coalesce(recipient_kind, 'all') AS among, option_id, count(*) AS answers
                          FROM taken_answer
                         CROSS JOIN LATERAL unnest(coalesce(choices, ARRAY[coalesce(choice, scale::text)])) AS option_id
                         WHERE option_id IS NOT NULL
                         GROUP BY GROUPING SETS ((question_id, option_id), (question_id, option_id, recipient_kind))
                        """).param("survey", survey.name().survey()).query(row -> {
            counts.computeIfAbsent(key(row), key -> new HashMap<>())
                    .put(row.getString("option_id"), row.getInt("answers"));
        });
        return counts;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("question_id"), Among.parse(row.getString("among")));
    }

    private static Figures toFigures(ResultSet row) throws SQLException {
        var answered = row.getInt("answered");
        var total = row.getBigDecimal("total");
        if (total == null) {
            return new Figures(answered, null, null, null, null);
        }
        var mean = total.divide(BigDecimal.valueOf(answered), MEAN_DECIMALS, RoundingMode.HALF_UP);
        var middles = row.getBigDecimal("lower_middle").add(row.getBigDecimal("upper_middle"));
        return new Figures(
                answered,
                plain(mean),
                plain(middles.multiply(new BigDecimal("0.5"))),
                plain(row.getBigDecimal("least")),
                plain(row.getBigDecimal("greatest")));
    }

    /** Equal numbers in one spelling, as the hash is taken of it. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
