package se.arshjul.portal.result;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.ResponseRate;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/** What a fact sheet says beside the agency's text: who answered, a few results with bars, and where the rest is. */
record FactSheet(Publication publication, List<QuestionView> questions, Words words) {

    private static final int RESULTS = 3;
    /** A question with more bars than this takes the room of the others. */
    private static final int BARS = 7;

    /** How many of a group have answered: of how many, and the share. */
    public record Rate(String group, String text) {}

    public boolean isDraft() {
        return !publication.hasPublishTime();
    }

    public String getVersion() {
        return ResourceId.of(publication.getName());
    }

    public List<String> getParagraphs() {
        return ResultPages.paragraphs(publication.getFactSheet());
    }

    public List<Rate> getRates() {
        return publication.getResponseRatesList().stream()
                .map(rate -> new Rate(words.group(rate.getRecipientKind()), text(rate)))
                .toList();
    }

    private String text(ResponseRate rate) {
        return words.text(
                "factsheet.rate",
                rate.getAnswered(),
                rate.getAsked(),
                Words.percent(rate.getAnswered(), rate.getAsked()));
    }

    /** One from each section first, so that they tell of different things; in the order of the questions. */
    public List<QuestionView> getFindings() {
        var drawn = questions.stream()
                .filter(question ->
                        question.isCharted() && question.getChart().bars().size() <= BARS)
                .toList();
        var sections = new HashSet<String>();
        var firsts = drawn.stream()
                .filter(question -> sections.add(question.getSection()))
                .toList();
        var chosen = Stream.concat(firsts.stream(), drawn.stream())
                .distinct()
                .limit(RESULTS)
                .toList();
        return drawn.stream().filter(chosen::contains).toList();
    }

    public String getPublished() {
        return DateText.moment(publication.getPublishTime());
    }

    public String getComputed() {
        return DateText.moment(publication.getSnapshotTime());
    }

    /** The whole result of the same version, whole because it is also read on paper. */
    public String getAddress() {
        var page = ServletUriComponentsBuilder.fromCurrentContextPath().path("/resultat/" + publication.getYear());
        return (isDraft() ? page.queryParam("utkast", "ja") : page.queryParam("version", getVersion())).toUriString();
    }
}
