package se.arshjul.followupservice.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.calendar.WorkingDays;

/**
 * Longer time that a body has asked for last, and the days that were granted, which stay when a later ask is declined.
 *
 * @param number how many times the body has asked
 * @param wanted the last day to answer that it asked for; null when it never has
 * @param answer what the agency said when it decided
 * @param answerBy the last day to answer that was granted; null when none was
 * @param acceptedUntil the last day on which a late answer is taken then; null when none was granted
 */
public record Extension(
        State state,
        int number,
        @Nullable LocalDate wanted,
        String reason,
        String answer,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate acceptedUntil) {

    /** What came of the last ask. */
    public enum State {
        NONE,
        ASKED,
        GRANTED,
        DECLINED,
        LAPSED
    }

    public static final Extension NONE = new Extension(State.NONE, 0, null, "", "", null, null);

    Extension ask(LocalDate day, String why) {
        return new Extension(State.ASKED, number + 1, day, why, "", answerBy, acceptedUntil);
    }

    Extension grant(LocalDate newAnswerBy, LocalDate newAcceptedUntil, String said) {
        return new Extension(State.GRANTED, number, wanted, reason, said, newAnswerBy, newAcceptedUntil);
    }

    Extension decline(String said) {
        return new Extension(State.DECLINED, number, wanted, reason, said, answerBy, acceptedUntil);
    }

    Extension lapse() {
        return asked() ? new Extension(State.LAPSED, number, wanted, reason, answer, answerBy, acceptedUntil) : this;
    }

    public boolean asked() {
        return state == State.ASKED;
    }

    /** Whether the days that were granted still keep the request open. */
    boolean keepsOpen(Instant now) {
        return acceptedUntil != null && !now.isAfter(WorkingDays.endOfDay(acceptedUntil));
    }
}
