package se.arshjul.followupservice.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.comparison.Trend.Round;
import se.arshjul.followupservice.result.Grouping;
import se.arshjul.followupservice.result.Publication;
import se.arshjul.followupservice.result.PublicationName;
import se.arshjul.followupservice.result.PublicationRepository;
import se.arshjul.followupservice.result.QuestionResultRepository;

/** Finds the results of a question in the rounds up to one. */
@Repository
class TrendReport {

    private final JdbcClient jdbc;
    private final PublicationRepository publications;
    private final QuestionResultRepository results;

    TrendReport(JdbcClient jdbc, PublicationRepository publications, QuestionResultRepository results) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.results = results;
    }

    /** The last point is of the publication itself, whichever version it is; the others are of the latest versions. */
    Trend until(Publication last, String question) {
        var before = jdbc.sql("""
                        SELECT DISTINCT ON (survey_id) 'surveys/' || survey_id || '/publications/' || publication_id
                          FROM publication
                         WHERE survey_id < :survey AND publish_time IS NOT NULL
                         ORDER BY survey_id, publish_time DESC, length(publication_id) DESC, publication_id DESC
                        """)
                .param("survey", last.name().survey().survey())
                .query(String.class)
                .list();
        var rounds = Stream.concat(
                        before.stream().flatMap(name -> PublicationName.find(name).stream()), Stream.of(last.name()))
                .flatMap(name -> round(name, question).stream())
                .toList();
        return Trend.of(List.copyOf(rounds));
    }

    private Optional<Round> round(PublicationName name, String question) {
        return publications
                .find(name)
                .flatMap(publication ->
                        results.find(name, Grouping.KIND, question).map(result -> new Round(publication, result)));
    }
}
