package se.arshjul.portal.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.Question;

/**
 * Two answers that do not go together, in the words of their questions.
 *
 * @param asked the question of which an option is chosen
 * @param missing the question that has no answer
 * @param section id of the section in which that one stands
 */
public record ContradictionView(
        Contradiction contradiction, QuestionField asked, QuestionField missing, String section) {

    private static final Pattern KEY = Pattern.compile("([^/]+)/([^/]+)/([^/]+)");

    /** Those of these answers whose questions the reader can see. */
    public static List<ContradictionView> of(List<Contradiction> found, List<SectionView> sections) {
        return found.stream()
                .flatMap(one -> sections.stream()
                        .flatMap(section -> field(section, one.getMissingQuestion()).stream()
                                .flatMap(missing -> sections.stream()
                                        .flatMap(other -> field(other, one.getQuestion()).stream())
                                        .map(asked -> new ContradictionView(one, asked, missing, section.getId())))))
                .toList();
    }

    private static Optional<QuestionField> field(SectionView section, String question) {
        return section.fields().stream()
                .filter(field -> field.question().getName().equals(question))
                .findFirst();
    }

    /** What is ticked to say that it is right. */
    public String getKey() {
        return asked.getName() + "/" + contradiction.getOptionId() + "/" + missing.getName();
    }

    /** What a ticked key says; nothing of what is none. */
    static Optional<Contradiction> parse(String survey, String key) {
        var parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(Contradiction.newBuilder()
                        .setQuestion(survey + "/questions/" + parts.group(1))
                        .setOptionId(parts.group(2))
                        .setMissingQuestion(survey + "/questions/" + parts.group(3))
                        .build())
                : Optional.empty();
    }

    /** Whether the body has said that both are right; told to who assesses. */
    public boolean isConfirmed() {
        return contradiction.getConfirmed();
    }

    /** The option that is chosen, in its words. */
    public String getOption() {
        return asked.question().getOptionsList().stream()
                .filter(option -> option.getOptionId().equals(contradiction.getOptionId()))
                .map(Question.Option::getLabel)
                .findFirst()
                .orElse("");
    }
}
