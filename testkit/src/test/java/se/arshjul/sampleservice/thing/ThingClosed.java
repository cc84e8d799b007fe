package se.arshjul.sampleservice.thing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.outbox.Event;

/** A thing was closed. */
record ThingClosed(
        String subject,
        String decision,
        Instant closedAt,
        @Nullable String note) implements Event {

    @Override
    public String type() {
        return "sample.thingClosed";
    }
}
