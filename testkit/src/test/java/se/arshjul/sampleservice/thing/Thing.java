package se.arshjul.sampleservice.thing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that can be closed once. */
record Thing(String name, String title, @Nullable Instant closeTime, long revision) {

    Thing close(Instant now) {
        if (closeTime != null) {
            throw ThingRefusals.closed(this);
        }
        return new Thing(name, title, now, revision);
    }
}
