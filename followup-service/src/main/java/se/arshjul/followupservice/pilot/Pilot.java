package se.arshjul.followupservice.pilot;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a survey before it goes out.
 *
 * @param recipients how many principals were asked
 * @param endedBy null while it lasts
 * @param endTime null while it lasts
 */
record Pilot(
        PilotName name,
        Instant startTime,
        LocalDate answerBy,
        int recipients,
        @Nullable End endedBy,
        @Nullable Instant endTime) {

    /** What ended it. */
    enum End {
        ENDED,
        LAUNCHED,
        CANCELLED
    }

    boolean lasts() {
        return endTime == null;
    }

    Pilot end(End why, Instant now) {
        return new Pilot(name, startTime, answerBy, recipients, why, now);
    }
}
