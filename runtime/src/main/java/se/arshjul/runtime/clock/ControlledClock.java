package se.arshjul.runtime.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time plus an offset that a rehearsal sets; never part of a production configuration. */
public final class ControlledClock implements InstantSource {

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return RealTime.now().plus(offset);
    }

    public Duration offset() {
        return offset;
    }

    public void setOffset(Duration wanted) {
        offset = wanted;
    }
}
