package se.arshjul.followupservice.result;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.aggregation.Among;
import se.arshjul.followupservice.aggregation.QuestionResult;
import se.arshjul.followupservice.aggregation.QuestionResult.Breakdown;
import se.arshjul.followupservice.aggregation.QuestionResult.Count;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.page.Page;

/** The {@code question_result} table with its counts. Opens no transaction of its own. */
@Repository
class QuestionResultRepository {

    private record Key(String questionId, Among among) {}

    private record Figures(
            Key key,
            int asked,
            int responses,
            int answered,
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
                    QuestionResult.counts(question, chosen),
                    mean,
                    median,
                    least,
                    greatest);
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

    void insert(PublicationName publication, QuestionResult result) {
        for (var breakdown : result.breakdowns()) {
            jdbc.sql("""
                            INSERT INTO question_result (survey_id, publication_id, question_id, recipient_kind,
                                                         answered, mean, median, least, greatest)
                            VALUES (:survey, :publication, :question, :among,
                                    :answered, :mean, :median, :least, :greatest)
                            """)
                    .param("survey", publication.survey().survey())
                    .param("publication", publication.publication())
                    .param("question", result.question().name().question())
                    .param("among", breakdown.among().toString())
                    .param("answered", breakdown.answered())
                    .param("mean", breakdown.mean())
                    .param("median", breakdown.median())
                    .param("least", breakdown.least())
                    .param("greatest", breakdown.greatest())
                    .update();
            insertCounts(publication, result.question(), breakdown);
        }
    }

    private void insertCounts(PublicationName publication, Question question, Breakdown breakdown) {
        jdbc.sql("""
                        INSERT INTO result_count (survey_id, publication_id, question_id, recipient_kind, option_id,
                                                  answers)
                        SELECT :survey, :publication, :question, :among, option_id, answers
                          FROM unnest(:options, :answers) AS counted (option_id, answers)
                        """)
                .param("survey", publication.survey().survey())
                .param("publication", publication.publication())
                .param("question", question.name().question())
                .param("among", breakdown.among().toString())
                .param(
                        "options",
                        breakdown.counts().stream().map(Count::optionId).toArray(String[]::new))
                .param(
                        "answers",
                        breakdown.counts().stream().map(Count::answers).toArray(Integer[]::new))
                .update();
    }

    /** One page of results, in the order of the questions. */
    Page.Of<QuestionResult> list(PublicationName publication, Page page) {
        var asked = questions.list(publication.survey(), page);
        var ids = asked.items().stream()
                .map(question -> question.name().question())
                .toArray(String[]::new);
        var figures = figures(publication, ids);
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

    private List<Figures> figures(PublicationName publication, String[] ids) {
        return jdbc.sql("""
                        SELECT question_id, recipient_kind, asked, r.answered AS responses, q.answered,
                               mean, median, least, greatest
                          FROM question_result q
                          JOIN response_rate r USING (survey_id, publication_id, recipient_kind)
                         WHERE survey_id = :survey AND publication_id = :publication AND question_id = ANY (:ids)
                         ORDER BY array_position(ARRAY['all', 'region', 'municipality'], recipient_kind)
                        """)
                .param("survey", publication.survey().survey())
                .param("publication", publication.publication())
                .param("ids", ids)
                .query((row, number) -> new Figures(
                        key(row),
                        row.getInt("asked"),
                        row.getInt("responses"),
                        row.getInt("answered"),
                        row.getBigDecimal("mean"),
                        row.getBigDecimal("median"),
                        row.getBigDecimal("least"),
                        row.getBigDecimal("greatest")))
                .list();
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
        return new Key(row.getString("question_id"), Among.parse(row.getString("recipient_kind")));
    }
}
