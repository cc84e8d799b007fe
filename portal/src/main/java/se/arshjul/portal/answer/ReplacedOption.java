package se.arshjul.portal.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.language.Translated;

/**
 * An option that was chosen in an answer which nobody has saved since, and the one that stands in its place now.
 *
 * @param label what the chosen one said
 * @param standing what the other says
 */
public record ReplacedOption(String label, String standing) {

    /** Of one choice only the first was ever chosen: what came of it on the way was nobody's word. */
    static List<ReplacedOption> of(QuestionField field, List<Amendment> latestFirst) {
        var successors = latestFirst.reversed().stream()
                .filter(amendment -> new AmendmentView(amendment).tells(field.getName()))
                .flatMap(amendment -> amendment.getSuccessorsList().stream())
                .toList();
        var replaced = field.saved().getReplacedOptionIdsList();
        return (field.question().getKind() == Question.Kind.SINGLE_CHOICE
                        ? replaced.stream().limit(1)
                        : replaced.stream())
                .flatMap(option -> of(option, successors, field.question()).stream())
                .toList();
    }

    /** What succeeded it may have been removed as well. */
    private static Optional<ReplacedOption> of(
            String option, List<Amendment.Successor> oldestFirst, Question question) {
        Optional<Amendment.Successor> first = Optional.empty();
        Optional<Amendment.Successor> last = Optional.empty();
        for (var successor : oldestFirst) {
            if (successor
                    .getOptionId()
                    .equals(last.map(Amendment.Successor::getStandingOptionId).orElse(option))) {
                first = first.or(() -> Optional.of(successor));
                last = Optional.of(successor);
            }
        }
        var standing = last;
        return first.flatMap(
                chosen -> standing.map(now -> new ReplacedOption(chosen.getLabel(), label(now, question))));
    }

    /** As it is asked now: it may have been reworded since. */
    private static String label(Amendment.Successor now, Question question) {
        return Stream.concat(
                        question.getOptionsList().stream()
                                .filter(option -> option.getOptionId().equals(now.getStandingOptionId()))
                                .map(option -> Translated.inSwedish(question, option)),
                        Stream.of(now.getStandingLabel()))
                .findFirst()
                .orElseThrow();
    }
}
