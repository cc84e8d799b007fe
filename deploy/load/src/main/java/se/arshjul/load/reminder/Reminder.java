package se.arshjul.load.reminder;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A letter that reminds.
 *
 * @param address to whom
 * @param principal on whose behalf
 * @param kind of what
 */
record Reminder(String address, String principal, Kind kind) {

    /** What is reminded of, told by words that only letters of that kind have. */
    enum Kind {
        NOT_OPENED("har öppnat enkäten"),
        STARTED("är inte inskickat än"),
        OTHER("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(String letter) {
            var inOneLine = letter.replaceAll("\\s+", " ");
            for (var kind : values()) {
                if (inOneLine.contains(kind.words)) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    /** How many of those that should have come are among those that came, each as often as it should. */
    static long right(List<Reminder> shouldCome, List<Reminder> came) {
        var caught = counted(came);
        return counted(shouldCome).entrySet().stream()
                .mapToLong(wanted -> Math.min(wanted.getValue(), caught.getOrDefault(wanted.getKey(), 0L)))
                .sum();
    }

    private static Map<Reminder, Long> counted(List<Reminder> reminders) {
        return reminders.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
