package se.arshjul.actorservice.change;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.arshjul.actorservice.change.ActorChange.Said;
import se.arshjul.actorservice.change.ActorChange.Step;

/**
 * By what something about a change is known.
 *
 * @param effective the day that it gives the change; null when it gives none
 */
record Evidence(@Nullable LocalDate effective, String text, String uri) {

    Step step(Said said, Instant time) {
        return new Step(said, effective, text, uri, time);
    }
}
