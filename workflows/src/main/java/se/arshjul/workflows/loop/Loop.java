package se.arshjul.workflows.loop;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes turns on a thread of its own from the start of the process to its end. Whatever a turn throws is logged and the
 * next turn comes all the same: a loop that ended on a fault would stay away until the process is started anew, and
 * nobody would see it.
 */
public abstract class Loop implements SmartLifecycle {

    /** A turn that fails at once would otherwise fill the log. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration pause;
    private volatile @Nullable Thread worker;

    /**
     * For turns that wait by themselves until there may be more to do.
     *
     * @param name of the thread, as logs and dumps show it
     */
    protected Loop(String name) {
        this.name = name;
        this.pause = Duration.ZERO;
    }

    /**
     * For turns that come every so often.
     *
     * @param name of the thread, as logs and dumps show it
     * @param pause after each turn
     * @throws IllegalArgumentException when there would be no pause at all
     */
    protected Loop(String name, Duration pause) {
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("The pause of " + name + " is longer than nothing: " + pause);
        }
        this.name = name;
        this.pause = pause;
    }

    /**
     * Does what is to be done now.
     *
     * @throws InterruptedException when the process ends meanwhile
     */
    protected abstract void turn() throws InterruptedException;

    @Override
    public final void start() {
        // Known before it runs: its first question is whether it still should.
        var thread = Thread.ofVirtual().name(name).unstarted(this::work);
        worker = thread;
        thread.start();
    }

    @Override
    public final void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return worker != null;
    }

    private void work() {
        try {
            while (isRunning()) {
                turnOrPause();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void turnOrPause() throws InterruptedException {
        try {
            turn();
        } catch (RuntimeException fault) {
            log.atWarn().setCause(fault).log("Put off to the next turn");
            Thread.sleep(AFTER_FAULT);
        }
        Thread.sleep(pause);
    }
}
