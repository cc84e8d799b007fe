package se.arshjul.workflows.mailing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One letter of a mailing.
 *
 * @param about what makes it the one it is in its mailing
 * @param reason why it is left out; null otherwise
 * @param settledAt null while it waits
 */
record MailingLetter(
        About about,
        String displayName,
        State state,
        @Nullable Reason reason,
        @Nullable Instant settledAt) {

    /**
     * Which letter.
     *
     * @param kind code of the letter; empty where there is none to send
     * @param step of a letter that is sent once more; empty for a reminder, which gets its own when it goes
     */
    record About(String request, String kind, String step) {}

    /** How far it has come. */
    enum State {
        WAITING,
        SENT,
        FAILED,
        LEFT_OUT
    }

    /** Why it is left out. */
    enum Reason {
        NOT_DUE,
        REMINDED_TODAY,
        TASK_WAITS
    }

    static MailingLetter waiting(About about, String displayName) {
        return new MailingLetter(about, displayName, State.WAITING, null, null);
    }

    MailingLetter leftOut(Reason why, Instant now) {
        return new MailingLetter(about, displayName, State.LEFT_OUT, why, now);
    }

    MailingLetter settled(State outcome, Instant now) {
        return new MailingLetter(about, displayName, outcome, null, now);
    }
}
