package se.arshjul.local.platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.arshjul.local.process.StartRefused;

/** Brings parts up side by side, each when those it needs are up. */
record PartStart(Set<Part> parts, Bringing bringing) {

    /** Starts one part and returns when it can be used. */
    @FunctionalInterface
    interface Bringing {
        void bring(Part part) throws InterruptedException;
    }

    /**
     * Returns when all are up; refuses with the first refusal.
     *
     * @param whenOneFails ends the others, which may be waiting
     */
    void run(Runnable whenOneFails) {
        var first = new AtomicReference<@Nullable RuntimeException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Part, CompletableFuture<Void>> up = new EnumMap<>(Part.class);
            for (var part : Part.values()) {
                if (parts.contains(part)) {
                    var needed = part.needs().stream().filter(up::containsKey).map(up::get);
                    up.put(
                            part,
                            CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))
                                    .thenRunAsync(() -> bring(part, first, whenOneFails), threads));
                }
            }
            CompletableFuture.allOf(up.values().toArray(CompletableFuture[]::new))
                    .exceptionally(failed -> null)
                    .join();
        }
        var failed = first.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void bring(Part part, AtomicReference<@Nullable RuntimeException> first, Runnable whenOneFails) {
        try {
            bringing.bring(part);
        } catch (RuntimeException refused) {
            if (first.compareAndSet(null, refused)) {
                whenOneFails.run();
            }
            throw new CompletionException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            first.compareAndSet(null, new StartRefused("Starten avbröts."));
        }
    }
}
