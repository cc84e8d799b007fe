package se.arshjul.followupservice.result;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.aggregation.Among;
import se.arshjul.followupservice.aggregation.QuestionResult;
import se.arshjul.followupservice.aggregation.QuestionResult.Breakdown;
import se.arshjul.followupservice.aggregation.QuestionResult.Count;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.page.Page;

/** The {@code question_result} table with its counts. Opens no transaction of its own. */
@Repository
public class QuestionResultRepository {

    /** Which results are wanted; an empty question means all. */
    record Query(Grouping grouping, String question, Page page) {}

    private record Key(String questionId, Among among) {}

    private record Row(Question question, Breakdown breakdown) {

        String questionId() {
            return question.name().question();
        }

        /** Null where the response rate tells it. */
        @Nullable
        Integer responses() {
            return breakdown.hidden() ? null : Integer.valueOf(breakdown.responses());
        }

        String among() {
            return breakdown.among().toString();
        }
    }

    private record CountRow(Row of, Count count) {}

    private record Figures(
            Key key,
            int asked,
            int responses,
            @Nullable Integer answered,
            boolean hidden,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest) {

        Breakdown breakdown(Question question, Map<Key, Map<String, Integer>> counts) {
            var chosen = counts.getOrDefault(key, Map.of());
            return new Breakdown(
                    key.among(),
                    asked,
                    responses,
                    answered,
                    hidden,
                    hidden ? List.of() : QuestionResult.counts(question, chosen),
                    mean,
                    median,
                    least,
                    greatest,
                    null);
        }
    }

    private final JdbcClient jdbc;
    private final SurveyRepository surveys;
    private final QuestionRepository questions;

    QuestionResultRepository(JdbcClient jdbc, SurveyRepository surveys, QuestionRepository questions) {
        this.jdbc = jdbc;
        this.surveys = surveys;
        this.questions = questions;
    }

    /** Writes all results of a draft at once. */
    void insert(PublicationName publication, List<QuestionResult> results) {
        var rows = results.stream()
                .flatMap(result -> result.breakdowns().stream().map(breakdown -> new Row(result.question(), breakdown)))
                .toList();
        jdbc.sql("""
                        INSERT INTO question_result (survey_id, publication_id, question_id, recipient_kind, answered,
                                                     hidden, mean, median, least, greatest, responses)
                        SELECT :survey, :publication, *
                          FROM unnest(:questions, :among, :answered, :hidden, :means, :medians, :least, :greatest,
                                      :responses)
                        """)
                .param("survey", publication.survey().survey())
                .param("publication", publication.publication())
                .param("questions", texts(rows, Row::questionId))
                .param("among", texts(rows, Row::among))
                .param(
                        "answered",
                        column(rows, Integer[]::new, row -> row.breakdown().answered()))
                .param("responses", column(rows, Integer[]::new, Row::responses))
                .param(
                        "hidden",
                        column(rows, Boolean[]::new, row -> row.breakdown().hidden()))
                .param(
                        "means",
                        column(rows, BigDecimal[]::new, row -> row.breakdown().mean()))
                .param(
                        "medians",
                        column(rows, BigDecimal[]::new, row -> row.breakdown().median()))
                .param(
                        "least",
                        column(rows, BigDecimal[]::new, row -> row.breakdown().least()))
                .param(
                        "greatest",
                        column(rows, BigDecimal[]::new, row -> row.breakdown().greatest()))
                .update();
        insertCounts(publication, rows);
    }

    private void insertCounts(PublicationName publication, List<Row> results) {
        var rows = results.stream()
                .flatMap(row -> row.breakdown().counts().stream().map(count -> new CountRow(row, count)))
                .toList();
        jdbc.sql("""
                        INSERT INTO result_count (survey_id, publication_id, question_id, recipient_kind, option_id,
                                                  answers)
                        SELECT :survey, :publication, * FROM unnest(:questions, :among, :options, :answers)
                        """)
                .param("survey", publication.survey().survey())
                .param("publication", publication.publication())
                .param("questions", texts(rows, row -> row.of().questionId()))
                .param("among", texts(rows, row -> row.of().among()))
                .param("options", texts(rows, row -> row.count().optionId()))
                .param(
                        "answers",
                        column(rows, Integer[]::new, row -> row.count().answers()))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return column(rows, String[]::new, value);
    }

    private static <T, V> V[] column(List<T> rows, IntFunction<V[]> array, Function<T, @Nullable V> value) {
        return rows.stream().map(value).toArray(array);
    }

    /** One page of results, in the order of the questions. */
    Page.Of<QuestionResult> list(PublicationName publication, Query query) {
        return query.question().isEmpty()
                ? results(publication, query.grouping(), questions.list(publication.survey(), query.page()))
                : new Page.Of<>(
                        find(publication, query.grouping(), query.question()).stream()
                                .toList(),
                        "");
    }

    /** The result of one question; empty when it was not asked. */
    public Optional<QuestionResult> find(PublicationName publication, Grouping grouping, String question) {
        var asked = questions.find(new QuestionName(publication.survey(), question)).stream()
                .toList();
        return results(publication, grouping, new Page.Of<>(asked, "")).items().stream()
                .findFirst();
    }

    private Page.Of<QuestionResult> results(PublicationName publication, Grouping grouping, Page.Of<Question> asked) {
        var ids = asked.items().stream()
                .map(question -> question.name().question())
                .toArray(String[]::new);
        var figures = figures(publication, grouping, ids);
        var counts = counts(publication, ids);
        var titles = surveys.get(publication.survey()).sections().stream()
                .collect(Collectors.toMap(Survey.Section::sectionId, Survey.Section::title));
        return asked.map(question -> new QuestionResult(
                question,
                titles.getOrDefault(question.sectionId(), ""),
                figures.stream()
                        .filter(row ->
                                row.key().questionId().equals(question.name().question()))
                        .map(row -> row.breakdown(question, counts))
                        .toList()));
    }

    private List<Figures> figures(PublicationName publication, Grouping grouping, String[] ids) {
        return jdbc
                .sql("""
                        SELECT question_id, recipient_kind, asked, coalesce(q.responses, r.answered) AS responses, q.answered, hidden,
                               mean, median, least, greatest
                          FROM question_result q
                          JOIN response_rate r USING (survey_id, publication_id, recipient_kind)
                         WHERE survey_id = :survey AND publication_id = :publication AND question_id = ANY (:ids)
                           AND recipient_kind ~ :groups
                        """)
                .param("survey", publication.survey().survey())
                .param("publication", publication.publication())
                .param("ids", ids)
                .param("groups", grouping.pattern())
                .query((row, number) -> new Figures(
                        key(row),
                        row.getInt("asked"),
                        row.getInt("responses"),
                        row.getBoolean("hidden") ? null : Integer.valueOf(row.getInt("answered")),
                        row.getBoolean("hidden"),
                        row.getBigDecimal("mean"),
                        row.getBigDecimal("median"),
                        row.getBigDecimal("least"),
                        row.getBigDecimal("greatest")))
                .list()
                .stream()
                .sorted(Comparator.comparing(row -> row.key().among()))
                .toList();
    }

    private Map<Key, Map<String, Integer>> counts(PublicationName publication, String[] ids) {
        Map<Key, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT question_id, recipient_kind, option_id, answers
                          FROM result_count
                         WHERE survey_id = :survey AND publication_id = :publication AND question_id = ANY (:ids)
                        """)
                .param("survey", publication.survey().survey())
                .param("publication", publication.publication())
                .param("ids", ids)
                .query(row -> {
                    counts.computeIfAbsent(key(row), key -> new HashMap<>())
                            .put(row.getString("option_id"), row.getInt("answers"));
                });
        return counts;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("question_id"), new Among(row.getString("recipient_kind")));
    }
}
