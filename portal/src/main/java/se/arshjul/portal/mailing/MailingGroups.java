package se.arshjul.portal.mailing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arshjul.workflow.v1.MailingLetter;
import se.arshjul.workflow.v1.MailingLetter.State;

/**
 * The letters of a mailing, gathered by what becomes of them.
 *
 * @param sends who gets a letter, by kind of letter
 * @param failures which reached nobody
 * @param leftOut who gets none, by reason
 */
public record MailingGroups(Map<String, List<Line>> sends, List<Line> failures, Map<String, List<Line>> leftOut) {

    /** A recipient; its id is the last part of the request's name. */
    public record Line(String id, String name) {

        static Line of(MailingLetter letter) {
            return new Line(letter.getRequest().replaceFirst(".*/", ""), letter.getDisplayName());
        }
    }

    static MailingGroups of(List<MailingLetter> letters) {
        return new MailingGroups(
                gathered(letters, MailingLetter::getKind, State.WAITING, State.SENT),
                letters.stream()
                        .filter(letter -> letter.getState() == State.FAILED)
                        .map(Line::of)
                        .toList(),
                gathered(letters, letter -> letter.getReason().name().toLowerCase(Locale.ROOT), State.LEFT_OUT));
    }

    private static Map<String, List<Line>> gathered(
            List<MailingLetter> letters, Function<MailingLetter, String> key, State... states) {
        return letters.stream()
                .filter(letter -> List.of(states).contains(letter.getState()))
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.mapping(Line::of, Collectors.toList())));
    }

    public int getSending() {
        return count(sends);
    }

    public int getLeft() {
        return count(leftOut);
    }

    private static int count(Map<String, List<Line>> groups) {
        return groups.values().stream().mapToInt(List::size).sum();
    }
}
