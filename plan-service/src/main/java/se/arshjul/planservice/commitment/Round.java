package se.arshjul.planservice.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.calendar.WorkingDays;

/**
 * One time at which an actor is asked about its rows. Immutable; a change is a new value.
 *
 * @param answerBy the last day on which it is asked to answer
 * @param note why a coordinator asked again, ended it or took it back, may be empty
 * @param asking how it was begun and how often the actor has been asked in it
 * @param outcome what the workflows were told that the actor has answered; null while it is asked
 * @param endTime null while it is not over
 * @param changes how often it has been changed
 */
record Round(
        RoundName name,
        State state,
        LocalDate answerBy,
        String note,
        Asking asking,
        @Nullable Outcome outcome,
        @Nullable Instant endTime,
        long changes) {

    /** How an actor has answered, in the words of the process. */
    enum Outcome {
        accepted,
        deviating
    }

    /**
     * How an actor was asked.
     *
     * @param request null for rounds of before that was kept
     * @param times the first time counted
     */
    record Asking(Instant time, @Nullable UUID request, int times) {

        Asking again() {
            return new Asking(time, request, times + 1);
        }
    }

    /** How far it has come. */
    enum State {
        ASKED,
        ANSWERED,
        SETTLED,
        WITHDRAWN
    }

    static Round ask(RoundName name, LocalDate answerBy, Asking asking) {
        return new Round(name, State.ASKED, answerBy, "", asking, null, null, 1);
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

    /** Whether it was told that everything is accepted: the process is about to end it, whatever changes meanwhile. */
    boolean endsByItself() {
        return state == State.ANSWERED && outcome == Outcome.accepted;
    }

    Round answered(Outcome told) {
        return new Round(name, State.ANSWERED, answerBy, note, asking, told, null, changes + 1);
    }

    Round reopened(LocalDate newDay, String why) {
        return new Round(name, State.ASKED, newDay, why, asking.again(), null, null, changes + 1);
    }

    Round settled(String why, Instant now) {
        return new Round(name, State.SETTLED, answerBy, why, asking, outcome, now, changes + 1);
    }

    Round withdrawn(String why, Instant now) {
        return new Round(name, State.WITHDRAWN, answerBy, why, asking, outcome, now, changes + 1);
    }
}
