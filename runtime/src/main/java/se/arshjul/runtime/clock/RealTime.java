package se.arshjul.runtime.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Time as it passes outside, for what a moved clock must never touch: token lifetimes, leases and backoff. Everything
 * else asks the injected {@link InstantSource}.
 */
public final class RealTime {

    private RealTime() {}

    /** In microseconds, which is what PostgreSQL keeps: a value written and read back stays equal. */
    public static Instant now() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
