package se.arshjul.local.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same for many, some at a time. */
public final class Together {

    /** As many people as answer at once on a busy day; more would only queue on two processors. */
    private static final int AT_A_TIME = 8;

    private Together() {}

    /**
     * Does it for each, and returns when all is done.
     *
     * @throws RuntimeException the first failure, after all others have ended
     */
    public static <T> void forEach(List<T> items, Consumer<T> work) {
        forEach(items, AT_A_TIME, work);
    }

    /** The same with so many at a time. */
    public static <T> void forEach(List<T> items, int atATime, Consumer<T> work) {
        var places = new Semaphore(atATime);
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : items) {
                all.add(threads.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                        work.accept(item);
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        all.forEach(Together::rethrow);
    }

    private static void rethrow(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new RehearsalFailed(String.valueOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RehearsalFailed("The rehearsal was stopped.");
        }
    }
}
