package se.arshjul.portal.frame;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The ring of twelve months in the header, with this month marked and those past filled. */
final class YearRing {

    /** One month: its arc and whether it is past, now or to come. */
    public record Month(String path, String state) {}

    private static final double CENTRE = 20;
    private static final double RADIUS = 14;
    /** Of the thirty degrees of a month, what is left white between two. */
    private static final double GAP = 7;

    private YearRing() {}

    static List<Month> in(int month) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Month(arc(number), state(number, month)))
                .toList();
    }

    private static String state(int number, int month) {
        if (number == month) {
            return "now";
        }
        return number < month ? "past" : "coming";
    }

    private static String arc(int month) {
        var from = Math.toRadians((month - 1) * 30 + GAP / 2 - 90);
        var to = Math.toRadians(month * 30 - GAP / 2 - 90);
        return String.format(
                Locale.ROOT,
                "M%.2f %.2fA%.0f %.0f 0 0 1 %.2f %.2f",
                CENTRE + RADIUS * Math.cos(from),
                CENTRE + RADIUS * Math.sin(from),
                RADIUS,
                RADIUS,
                CENTRE + RADIUS * Math.cos(to),
                CENTRE + RADIUS * Math.sin(to));
    }
}
