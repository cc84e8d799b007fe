package se.arshjul.workflows.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has done with an item.
 *
 * @param by who did it; nobody where it came of something else
 * @param from whom it was taken from; nobody otherwise
 * @param followUpDate the day that was set; null where none was
 * @param note what is to be looked at on that day; empty otherwise
 */
public record ItemChange(
        UUID item,
        Kind kind,
        Instant at,
        Who by,
        Who from,
        @Nullable LocalDate followUpDate,
        String note) {

    /** What was done. */
    public enum Kind {
        CLAIMED,
        RELEASED,
        TAKEN_OVER,
        FOLLOWED_UP,
        DUE_MOVED,
        COMPLETED
    }

    /** A person and what the person is called; both empty for nobody. */
    public record Who(String person, String name) {

        public static final Who NOBODY = new Who("", "");
    }

    public static ItemChange of(UUID item, Kind kind, Instant at, Who by) {
        return new ItemChange(item, kind, at, by, Who.NOBODY, null, "");
    }
}
