package se.arshjul.workflows.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the ledger.
 *
 * @param sentAt when the mail server took it, by the clock of the domain
 * @param inDoubt whether it once was left uncertain whether it had gone
 * @param problem what the mail server answered when it did not take it; empty otherwise
 */
public record Letter(
        UUID id,
        Key key,
        State state,
        Instant createdAt,
        @Nullable Instant sentAt,
        boolean inDoubt,
        String problem) {

    /**
     * What makes it the one it is: there is never another letter with the same key.
     *
     * @param matter name of the resource it is about
     * @param step which of several letters of that kind
     */
    public record Key(String matter, LetterKind kind, String step, String address) {}

    /** How far it has come. */
    public enum State {
        READY,
        SENDING,
        SENT,
        REFUSED,
        DROPPED
    }
}
