package se.arshjul.actorservice.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.arshjul.actorservice.actor.ActorName;

/**
 * Whether a body's contacts are confirmed.
 *
 * @param last the last time that they were; null when they never were
 * @param mailbox the body's own; empty when none is known
 * @param people how many act for it
 */
record Confirmation(
        ActorName body, String displayName, @Nullable Last last, String mailbox, int people) {

    /**
     * The last time.
     *
     * @param changed whether the body had changed something first
     * @param due first day on which it is to be confirmed again
     */
    record Last(Instant time, String confirmer, boolean changed, LocalDate due) {}

    boolean isDueOn(LocalDate today) {
        return last == null || !today.isBefore(last.due());
    }

    Confirmation called(String name) {
        return new Confirmation(body, name, last, mailbox, people);
    }
}
