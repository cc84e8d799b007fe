package se.arshjul.followupservice.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.aggregation.Among;
import se.arshjul.followupservice.aggregation.QuestionResult;
import se.arshjul.followupservice.aggregation.QuestionResult.ThemeCount;
import se.arshjul.runtime.page.Page;

/** The {@code theme_count} table. Opens no transaction of its own. */
@Repository
class ThemeCountRepository {

    private record Key(String question, Among among) {}

    private record Row(String question, String among, ThemeCount count) {}

    private final JdbcClient jdbc;

    ThemeCountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes all counts of a draft at once. */
    void insert(PublicationName publication, List<QuestionResult> results) {
        var rows = results.stream()
                .flatMap(result -> result.breakdowns().stream()
                        .flatMap(found -> (found.themes() == null ? List.<ThemeCount>of() : found.themes())
                                .stream()
                                        .map(count -> new Row(
                                                result.question().name().question(),
                                                found.among().toString(),
                                                count))))
                .toList();
        jdbc.sql("""
                        INSERT INTO theme_count (survey_id, publication_id, question_id, recipient_kind, theme_id, name,
                                                 answers)
                        SELECT :survey, :publication, * FROM unnest(:questions, :among, :themes, :names, :answers)
                        """)
                .param("survey", publication.survey().survey())
                .param("publication", publication.publication())
                .param("questions", rows.stream().map(Row::question).toArray(String[]::new))
                .param("among", rows.stream().map(Row::among).toArray(String[]::new))
                .param("themes", rows.stream().map(row -> row.count().themeId()).toArray(String[]::new))
                .param("names", rows.stream().map(row -> row.count().name()).toArray(String[]::new))
                .param("answers", answers(rows))
                .update();
    }

    /** Null where the count is left out. */
    private static @Nullable Integer[] answers(List<Row> rows) {
        var answers = new @Nullable Integer[rows.size()];
        for (var at = 0; at < answers.length; at++) {
            answers[at] = rows.get(at).count().answers();
        }
        return answers;
    }

    /** The same results with the themes of their answers. */
    Page.Of<QuestionResult> with(PublicationName publication, Page.Of<QuestionResult> results) {
        var counts = list(publication, results.items());
        return results.map(result -> new QuestionResult(
                result.question(),
                result.sectionTitle(),
                result.breakdowns().stream()
                        .map(found -> found.with(
                                counts.get(new Key(result.question().name().question(), found.among()))))
                        .toList()));
    }

    private Map<Key, List<ThemeCount>> list(PublicationName publication, List<QuestionResult> results) {
        Map<Key, List<ThemeCount>> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT question_id, recipient_kind, theme_id, name, answers::integer AS answers
                          FROM theme_count
                         WHERE survey_id = :survey AND publication_id = :publication AND question_id = ANY (:questions)
                         ORDER BY theme_id
                        """)
                .param("survey", publication.survey().survey())
                .param("publication", publication.publication())
                .param(
                        "questions",
                        results.stream()
                                .map(result -> result.question().name().question())
                                .toArray(String[]::new))
                .query(row -> {
                    var key = new Key(row.getString("question_id"), new Among(row.getString("recipient_kind")));
                    counts.computeIfAbsent(key, found -> new ArrayList<>())
                            .add(new ThemeCount(
                                    row.getString("theme_id"),
                                    row.getString("name"),
                                    row.getObject("answers", Integer.class)));
                });
        return counts;
    }
}
