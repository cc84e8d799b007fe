package se.arshjul.actorservice.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which an actor is something.
 *
 * @param start first day; null when not known
 * @param end first day on which the actor no longer is this; null while it is
 */
public record KindPeriod(
        Actor.Kind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    /** What an actor is without a date being known. */
    public static KindPeriod undated(Actor.Kind kind) {
        return new KindPeriod(kind, null, null);
    }

    boolean includes(LocalDate date) {
        return (start == null || !date.isBefore(start)) && (end == null || date.isBefore(end));
    }
}
