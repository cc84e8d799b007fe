package se.arshjul.portal.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.language.Translated;

/**
 * Answers that do not go together, in the words of the survey's rule.
 *
 * @param places the questions that it is about, of those that the reader can see
 */
public record ContradictionView(Contradiction contradiction, List<Place> places) {

    private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9-]*)\\.([0-9a-f]*)");

    /** A question, and the id of the section in which it stands. */
    public record Place(QuestionField field, String section) {}

    public static List<ContradictionView> of(List<Contradiction> found, List<SectionView> sections) {
        return found.stream()
                .map(one -> new ContradictionView(
                        one,
                        one.getQuestionsList().stream()
                                .flatMap(question -> places(question, sections))
                                .toList()))
                .toList();
    }

    private static Stream<Place> places(String question, List<SectionView> sections) {
        return sections.stream()
                .flatMap(section -> section.fields().stream()
                        .filter(field -> field.question().getName().equals(question))
                        .map(field -> new Place(field, section.getId())));
    }

    /** What is ticked to say that it is right; another once one of its answers is another. */
    public String getKey() {
        return ResourceId.of(contradiction.getRule()) + "." + contradiction.getEtag();
    }

    /** What a ticked key says; nothing of what is none. */
    static Optional<Contradiction> parse(String survey, String key) {
        var parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(Contradiction.newBuilder()
                        .setRule(survey + "/contradictionRules/" + parts.group(1))
                        .setEtag(parts.group(2))
                        .build())
                : Optional.empty();
    }

    public String getSentence() {
        return Translated.sentence(contradiction);
    }

    /** In which language the reader reads it. */
    public String getLang() {
        return Translated.lang(contradiction);
    }

    /** Whether it must be changed, whatever the body says of it. */
    public boolean isHard() {
        return contradiction.getSeverity() == Severity.HARD;
    }

    /** Whether the body has said that it is right; told to who assesses. */
    public boolean isConfirmed() {
        return contradiction.getConfirmed();
    }
}
