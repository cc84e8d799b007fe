package se.arshjul.local.rehearse;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waiting that ends.
 *
 * @param awaited what is waited for, as the message names it when it does not come
 */
public record Patience(Duration limit, String awaited) {

    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    public static Patience upTo(Duration limit, String awaited) {
        return new Patience(limit, awaited);
    }

    /**
     * Asks until there is an answer.
     *
     * @throws RehearsalFailed when none comes within the limit
     */
    public <T> T until(Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        var answer = question.get();
        while (answer.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new RehearsalFailed("Waited " + limit.toSeconds() + " s in vain for " + awaited + ".");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = question.get();
        }
        return answer.get();
    }

    /** Asks until it is so. */
    public void untilTrue(BooleanSupplier question) {
        until(() -> question.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
