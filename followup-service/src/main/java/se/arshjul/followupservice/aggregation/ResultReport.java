package se.arshjul.followupservice.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.aggregation.QuestionResult.Breakdown;
import se.arshjul.followupservice.aggregation.QuestionResult.ThemeCount;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Kind;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.Survey;

/**
 * What the responses that a publication counts come to. Counts in SQL, and leaves out what would tell single answers;
 * drafts and unapproved answers are out of its reach.
 */
@Repository
public class ResultReport {

    /** Enough to tell two means of 2,000 answers apart. */
    private static final int MEAN_DECIMALS = 4;

    /**
     * Goes from recipient to answers by their keys. A plain join is planned by statistics, and when thousands of answers
     * are newer than these it takes minutes; OFFSET keeps the planner from making one of this.
     */
    static final String TAKEN = """
            WITH recipient AS (
                SELECT *, recipient_groups(recipient_kind, county_code, size_group) AS groups
                  FROM publication_recipient
                 WHERE survey_id = :survey AND publication_id = :publication
            ), taken_answer AS (
                SELECT among, answered.*
                  FROM recipient
                 CROSS JOIN LATERAL (SELECT question_id, chosen, choice, choices, scale, number
                                       FROM standing_answer a
                                      WHERE a.survey_id = recipient.survey_id
                                        AND a.request_id = recipient.request_id
                                        AND a.version = recipient.version
                                     OFFSET 0) AS answered
                 CROSS JOIN LATERAL unnest(groups) AS among
            )
            """;

    record Key(String questionId, Among among) {}

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
    private final ConditionReport conditions;
    private final ThemeReport themes;

    ResultReport(JdbcClient jdbc, QuestionRepository questions, ConditionReport conditions, ThemeReport themes) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.conditions = conditions;
        this.themes = themes;
    }

    /** Computes a publication, from the frozen answers that it counts and from nothing else. */
    public Results compute(Survey survey, String publication) {
        var rates = rates(survey, publication);
        var figures = figures(survey, publication);
        var counts = counts(survey, publication);
        var asked = questions.list(survey.name());
        var responses = conditions.responses(survey, publication);
        var hidden = ConditionReport.withDependent(hidden(survey, publication), asked, rates);
        var coded = themes.counts(survey, publication);
        Map<String, String> titles = new HashMap<>();
        survey.sections().forEach(section -> titles.put(section.sectionId(), section.title()));
        var results = asked.stream()
                .map(question -> new QuestionResult(
                        question,
                        titles.getOrDefault(question.sectionId(), ""),
                        rates.stream()
                                .map(rate -> hidden.contains(key(question, rate))
                                        ? hidden(rate)
                                        : breakdown(question, rate, responses, figures, counts, coded))
                                .toList()))
                .toList();
        return new Results(survey.name(), rates, results);
    }

    private static Breakdown breakdown(
            Question question,
            ResponseRate rate,
            Map<Key, Integer> responses,
            Map<Key, Figures> figures,
            Map<Key, Map<String, Integer>> counts,
            Map<Key, List<ThemeCount>> coded) {
        var key = key(question, rate);
        var known = figures.getOrDefault(key, Figures.UNKNOWN);
        var number = question.kind() == Kind.NUMBER;
        return new Breakdown(
                rate.among(),
                rate.asked(),
                responses.getOrDefault(key, question.shownIf() == null ? rate.answered() : 0),
                known.answered(),
                false,
                QuestionResult.counts(question, counts.getOrDefault(key, Map.of())),
                known.mean(),
                known.median(),
                number ? known.least() : null,
                number ? known.greatest() : null,
                coded.get(key));
    }

    private static Key key(Question question, ResponseRate rate) {
        return new Key(question.name().question(), rate.among());
    }

    private static Breakdown hidden(ResponseRate rate) {
        return new Breakdown(
                rate.among(), rate.asked(), rate.answered(), null, true, List.of(), null, null, null, null, null);
    }

    /** The groups whose results would tell single answers. */
    private Set<Key> hidden(Survey survey, String publication) {
        return Set.copyOf(
                jdbc.sql("SELECT question_id, recipient_group AS among FROM hidden_results(:survey, :publication)")
                        .param("survey", survey.name().survey())
                        .param("publication", publication)
                        .query((row, number) -> key(row))
                        .list());
    }

    /** One for each kind of recipient, also where nobody was asked, and for each other group there is. */
    private List<ResponseRate> rates(Survey survey, String publication) {
        Map<Among, ResponseRate> rates = new TreeMap<>();
        Among.KINDS.forEach(kind -> rates.put(kind, new ResponseRate(kind, 0, 0, 0, 0)));
        about(survey, publication, """
                        SELECT among, count(*) AS asked,
                               count(*) FILTER (WHERE outcome = 'ANSWERED') AS answered,
                               count(*) FILTER (WHERE outcome = 'DECLINED') AS declined,
                               count(*) FILTER (WHERE outcome = 'NO_RESPONSE') AS no_response
                          FROM recipient
                         CROSS JOIN LATERAL unnest(groups) AS among
                         GROUP BY among
                        """)
                .query((row, number) -> new ResponseRate(
                        new Among(row.getString("among")),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("declined"),
                        row.getInt("no_response")))
                .list()
                .forEach(rate -> rates.put(rate.among(), rate));
        return List.copyOf(rates.values());
    }

    /**
     * The median is the mean of the two in the middle, which are one and the same of an odd number. An extreme is told
     * only when several share it: otherwise it is the answer of one.
     */
    private Map<Key, Figures> figures(Survey survey, String publication) {
        Map<Key, Figures> figures = new HashMap<>();
        about(survey, publication, """
                        SELECT question_id, among, count(*) AS answered,
                               sum(value) AS total,
                               min(value) FILTER (WHERE place_from_below = small_number()) AS least_shared,
                               min(value) AS least,
                               min(value) FILTER (WHERE place_from_above = small_number()) AS greatest_shared,
                               max(value) AS greatest,
                               (array_agg(value ORDER BY value))[(count(*) + 1) / 2] AS lower_middle,
                               (array_agg(value ORDER BY value))[(count(*) + 2) / 2] AS upper_middle
                          FROM (SELECT question_id, among, coalesce(scale, number) AS value,
                                       row_number() OVER (every ORDER BY coalesce(scale, number)) AS place_from_below,
                                       row_number() OVER (every ORDER BY coalesce(scale, number) DESC)
                                           AS place_from_above
                                  FROM taken_answer
                                WINDOW every AS (PARTITION BY question_id, among)) AS placed
                         GROUP BY question_id, among
                        """).query(row -> {
            figures.put(key(row), toFigures(row));
        });
        return figures;
    }

    private Map<Key, Map<String, Integer>> counts(Survey survey, String publication) {
        Map<Key, Map<String, Integer>> counts = new HashMap<>();
        about(survey, publication, """
                        SELECT question_id, among, option_id, count(*) AS answers
                          FROM taken_answer
                         CROSS JOIN LATERAL unnest(coalesce(choices, ARRAY[coalesce(choice, scale::text)])) AS option_id
                         WHERE option_id IS NOT NULL
                         GROUP BY question_id, among, option_id
                        """).query(row -> {
            counts.computeIfAbsent(key(row), key -> new HashMap<>())
                    .put(row.getString("option_id"), row.getInt("answers"));
        });
        return counts;
    }

    private StatementSpec about(Survey survey, String publication, String query) {
        return jdbc.sql(TAKEN + query).param("survey", survey.name().survey()).param("publication", publication);
    }

    static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("question_id"), new Among(row.getString("among")));
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
                shared(row, "least"),
                shared(row, "greatest"));
    }

    private static @Nullable BigDecimal shared(ResultSet row, String extreme) throws SQLException {
        var value = row.getBigDecimal(extreme);
        var shared = row.getBigDecimal(extreme + "_shared");
        return shared != null && shared.compareTo(value) == 0 ? plain(value) : null;
    }

    /** Equal numbers in one spelling, as the hash is taken of it. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
