package se.arshjul.followupservice.comparison;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.comparison.Trend.Round;
import se.arshjul.followupservice.result.Grouping;
import se.arshjul.followupservice.result.Publication;
import se.arshjul.followupservice.result.PublicationRepository;
import se.arshjul.followupservice.result.QuestionResultRepository;

/** Finds the results of a question in the rounds up to one. */
@Component
class TrendReport {

    private final PublicationRepository publications;
    private final QuestionResultRepository results;

    TrendReport(PublicationRepository publications, QuestionResultRepository results) {
        this.publications = publications;
        this.results = results;
    }

    /** The last point is of the publication itself, whichever version it is; the others are of the latest versions. */
    Trend until(Publication last, String question) {
        var rounds = Stream.concat(publications.listLatestBefore(last.name().survey()).stream(), Stream.of(last))
                .flatMap(publication -> round(publication, question).stream())
                .toList();
        return Trend.of(rounds);
    }

    private Optional<Round> round(Publication publication, String question) {
        return results.find(publication.name(), Grouping.KIND, question).map(result -> new Round(publication, result));
    }
}
