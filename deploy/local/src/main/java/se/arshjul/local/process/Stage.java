package se.arshjul.local.process;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Where a child is in its life, for those who wait for it, and the process that is it right now. */
final class Stage {

    enum Name {
        STARTING,
        READY,
        DOWN,
        FAILED,
        STOPPED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Name name = Name.STARTING;
    private String failure = "";
    private @Nullable Process process;

    void born(Process born) {
        locked(() -> process = born);
    }

    void ready(Process usable) {
        locked(() -> {
            if (usable.isAlive()) {
                name = Name.READY;
            }
        });
    }

    void down() {
        locked(() -> name = Name.DOWN);
    }

    void failed(String sentence) {
        locked(() -> {
            name = Name.FAILED;
            failure = sentence;
        });
    }

    /** The last stage, unless it had failed before. */
    void stopped() {
        locked(() -> {
            if (name != Name.FAILED) {
                name = Name.STOPPED;
            }
        });
    }

    boolean hasFailed() {
        return is(Name.FAILED);
    }

    boolean isReady() {
        return is(Name.READY);
    }

    private boolean is(Name asked) {
        lock.lock();
        try {
            return name == asked;
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Process process() {
        lock.lock();
        try {
            return process;
        } finally {
            lock.unlock();
        }
    }

    /** Returns false when patience ends first. */
    boolean awaitReady(String who, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = patience.toNanos();
            while (name == Name.STARTING || name == Name.DOWN) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            if (name != Name.READY) {
                throw new StartRefused(failure.isEmpty() ? who + " är stoppad." : failure);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
