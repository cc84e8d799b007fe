package se.arshjul.planservice.commitment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.calendar.WorkingDays;

/**
 * One time at which an actor is asked about its rows. Immutable; a change is a new value.
 *
 * @param answerBy the last day on which it is asked to answer
 * @param note why a coordinator asked again, ended it or took it back, may be empty
 * @param endTime null while it is not over
 * @param changes how often it has been changed
 */
record Round(
        RoundName name,
        State state,
        LocalDate answerBy,
        String note,
        Instant requestTime,
        @Nullable Instant endTime,
        long changes) {

    /** How far it has come. */
    enum State {
        ASKED,
        ANSWERED,
        SETTLED,
        WITHDRAWN
    }

    static Round ask(RoundName name, LocalDate answerBy, Instant now) {
        return new Round(name, State.ASKED, answerBy, "", now, null, 1);
    }

    boolean isOver() {
        return endTime != null;
    }

    /** Whether the day has passed on which the actor was asked to answer at the latest. */
    boolean isLate(Instant now) {
        return now.isAfter(WorkingDays.endOfDay(answerBy));
    }

    Round requireAsked() {
        if (state != State.ASKED) {
            throw CommitmentRefusals.notAsked(name);
        }
        return this;
    }

    Round requireOpen() {
        if (isOver()) {
            throw CommitmentRefusals.notAsked(name);
        }
        return this;
    }

    Round answered() {
        return new Round(name, State.ANSWERED, answerBy, note, requestTime, null, changes + 1);
    }

    Round reopened(LocalDate laterDay, String why) {
        return new Round(name, State.ASKED, laterDay, why, requestTime, null, changes + 1);
    }

    Round settled(String why, Instant now) {
        return new Round(name, State.SETTLED, answerBy, why, requestTime, now, changes + 1);
    }

    Round withdrawn(String why, Instant now) {
        return new Round(name, State.WITHDRAWN, answerBy, why, requestTime, now, changes + 1);
    }
}
