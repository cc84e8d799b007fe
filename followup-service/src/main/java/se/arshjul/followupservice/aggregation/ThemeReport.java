package se.arshjul.followupservice.aggregation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.aggregation.QuestionResult.ThemeCount;
import se.arshjul.followupservice.aggregation.ResultReport.Key;
import se.arshjul.followupservice.survey.Survey;

/** How many of the free-text answers that a publication counts have each theme, by what the theme is called. */
@Repository
class ThemeReport {

    private final JdbcClient jdbc;

    ThemeReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Key, List<ThemeCount>> counts(Survey survey, String publication) {
        Map<Key, List<ThemeCount>> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT question_id, recipient_group AS among, theme_id, name, answers::integer AS answers
                          FROM coded_themes(:survey, :publication)
                         ORDER BY theme_id
                        """)
                .param("survey", survey.name().survey())
                .param("publication", publication)
                .query(row -> {
                    counts.computeIfAbsent(ResultReport.key(row), key -> new ArrayList<>())
                            .add(new ThemeCount(
                                    row.getString("theme_id"),
                                    row.getString("name"),
                                    row.getObject("answers", Integer.class)));
                });
        return counts;
    }
}
