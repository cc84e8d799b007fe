package se.arshjul.load.figure;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many took, in order; percentiles are members of it, never numbers in between. */
public final class Latencies {

    private static final double NANOS_IN_A_MILLISECOND = 1_000_000;

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /** Of so many nanoseconds each. */
    public static Latencies of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /** The least number of milliseconds within which so many of a hundred were done. */
    public double millis(int percent) {
        int place = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(place, 1) - 1] / NANOS_IN_A_MILLISECOND;
    }
}
