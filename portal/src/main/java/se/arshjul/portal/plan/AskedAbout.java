package se.arshjul.portal.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.plan.v1.Element;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.result.PublishedResults;
import se.arshjul.portal.result.QuestionView;
import se.arshjul.portal.result.Words;

/** What has been asked and published about a part of a plan. */
@Component
class AskedAbout {

    /** A trend is on the page of each question; older rounds are found there. */
    private static final int ROUNDS = 1;

    /** The result of a question in a round. */
    public record Line(int year, boolean example, QuestionView question) {

        public String getPath() {
            return "/resultat/" + year + "/fraga/" + question.getId();
        }
    }

    /** Questions about an element, or where there are none, about the nearest one above it. */
    public record Found(Element about, List<Line> lines) {}

    private final PublishedResults published;
    private final Words words;

    AskedAbout(PublishedResults published, Words words) {
        this.published = published;
        this.words = words;
    }

    /** Looks at the element, then at those above it, the innermost first. */
    Part<Found> of(Element element, List<Element> above) {
        List<Element> candidates = new ArrayList<>(above);
        candidates.add(element);
        return latest().map(lines -> candidates.reversed().stream()
                .map(candidate -> new Found(
                        candidate,
                        lines.stream()
                                .filter(line -> isAbout(line.question().result(), candidate))
                                .toList()))
                .filter(found -> !found.lines().isEmpty())
                .findFirst()
                .orElse(new Found(element, List.of())));
    }

    /** Everything that was published last. */
    Part<List<Line>> latest() {
        return published
                .years()
                .map(years -> years.stream()
                        .limit(ROUNDS)
                        .flatMap(round -> published.results(round, Grouping.KIND).stream()
                                .map(result ->
                                        new Line(round.getYear(), round.getExample(), new QuestionView(result, words))))
                        .toList());
    }

    private static boolean isAbout(QuestionResult result, Element element) {
        return key(result.getQuestion().getPlanElement()).equals(key(element.getName()));
    }

    /** What a question is about, as {@link #key(String)} tells it; empty when it is about nothing. */
    static String key(Line line) {
        return key(line.question().result().getQuestion().getPlanElement());
    }

    /** What an element has in every version of its plan. */
    static String key(String element) {
        var parts = element.split("/");
        return parts.length == 6 ? parts[1] + "/" + parts[5] : "";
    }
}
