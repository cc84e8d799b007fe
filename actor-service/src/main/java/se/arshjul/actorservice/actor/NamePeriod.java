package se.arshjul.actorservice.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time during which an actor is called the same.
 *
 * @param start first day; null when not known
 * @param end first day on which it is no longer used; null while it is, and when not known
 * @param evident earliest day on which a document shows the name in use, where the start is not known
 */
public record NamePeriod(
        String displayName,
        String shortName,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate evident) {

    /** A name of which no date is known. */
    public static NamePeriod undated(String displayName, String shortName) {
        return new NamePeriod(displayName, shortName, null, null, null);
    }

    /**
     * The name in use on a date: the latest one known to have begun by then, and the oldest one before any had.
     *
     * @param periods oldest first, at least one
     */
    public static NamePeriod on(List<NamePeriod> periods, LocalDate date) {
        var found = periods.getFirst();
        for (var period : periods) {
            if (period.hasBegunBy(date)) {
                found = period;
            }
        }
        return found;
    }

    /** Each name ends where the next is known to begin. */
    static List<NamePeriod> following(List<NamePeriod> periods) {
        List<NamePeriod> ended = new ArrayList<>(periods);
        for (int i = 0; i + 1 < periods.size(); i++) {
            var next = periods.get(i + 1).start;
            var one = periods.get(i);
            if (one.end == null && next != null) {
                ended.set(i, new NamePeriod(one.displayName, one.shortName, one.start, next, one.evident));
            }
        }
        return ended;
    }

    private boolean hasBegunBy(LocalDate date) {
        var known = start != null ? start : evident;
        return known == null || !known.isAfter(date);
    }
}
