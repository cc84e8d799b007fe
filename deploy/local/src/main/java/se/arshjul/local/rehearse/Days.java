package se.arshjul.local.rehearse;

import java.time.Duration;
import java.time.Instant;
import se.arshjul.local.clock.RehearsalClock;

/** Lets days pass, one after the other, and waits after each until everything that it brought has been done. */
public final class Days {

    /** As long as a job may take to be handed out, done and answered by the next step. */
    private static final Duration STILL = Duration.ofMillis(1500);

    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final RehearsalClock clock;
    private final Pulse pulse;

    Days(RehearsalClock clock, Pulse pulse) {
        this.clock = clock;
        this.pulse = pulse;
    }

    /** What the services take for now. */
    public Instant now() {
        return clock.now();
    }

    /** Moves the clock to an instant, a day at a time so that every daily timer is heard once a day. */
    public void advanceTo(Instant instant) {
        while (clock.now().isBefore(instant)) {
            var tomorrow = clock.now().plus(Duration.ofDays(1));
            skipTo(tomorrow.isBefore(instant) ? tomorrow : instant);
            quiet();
        }
    }

    /**
     * Lets a day pass, and waits until so many jobs of a type have been done that comes once a day: of a great many the
     * first takes so long that the platform seems to be at rest.
     */
    void pass(String daily, int jobs) {
        double before = pulse.done(daily);
        skipTo(clock.now().plus(Duration.ofDays(1)));
        Patience.upTo(AT_MOST, jobs + " jobs of " + daily).untilTrue(() -> pulse.done(daily) - before >= jobs);
        quiet();
    }

    /** Moves the clock to an instant at once, and waits for nothing. No process may be on its way that wants each day. */
    void skipTo(Instant instant) {
        var left = Duration.between(clock.now(), instant);
        if (left.isPositive()) {
            clock.advance(left);
        }
    }

    /** Waits until no process does anything and nothing waits to be sent. */
    public void quiet() {
        var state = new double[] {-1};
        var since = new long[] {System.nanoTime()};
        Patience.upTo(AT_MOST, "the platform to be at rest").untilTrue(() -> {
            var beat = pulse.beat();
            if (beat.done() != state[0] || beat.waiting() > 0) {
                state[0] = beat.done();
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > STILL.toNanos();
        });
    }
}
