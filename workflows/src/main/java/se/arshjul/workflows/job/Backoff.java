package se.arshjul.workflows.job;

import java.time.Duration;

/** How long a job waits before it is tried again: 5 s, doubling up to 10 min, about 16 h in all. */
public final class Backoff {

    /** What every job of the diagrams starts with: 7 waits until the longest is reached, and 93 of those. */
    public static final int RETRIES = 100;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 7;

    private Backoff() {}

    /** The wait of a job that has so many retries left before it failed. */
    static Duration after(int retriesLeft) {
        var failedBefore = Math.max(0, RETRIES - retriesLeft);
        var wait = FIRST.multipliedBy(1L << Math.min(failedBefore, DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
