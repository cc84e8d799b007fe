package se.arshjul.runtime.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does every chore of the process once an hour of real time. */
public final class Housekeeping implements SmartLifecycle {

    /** A row removed by its age; safe to do twice and by several processes at once. */
    public interface Chore {
        void tidy();
    }

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    /** What is kept is kept for days: an hour more or less is no matter. */
    private static final Duration PERIOD = Duration.ofHours(1);

    private final List<Chore> chores;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    public Housekeeping(List<Chore> chores) {
        this.chores = List.copyOf(chores);
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        var until = stopped;
        Thread.ofVirtual().name("housekeeping").start(() -> work(until));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void work(CountDownLatch until) {
        try {
            do {
                chores.forEach(Housekeeping::tidy);
            } while (!until.await(PERIOD.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private static void tidy(Chore chore) {
        try {
            chore.tidy();
        } catch (RuntimeException fault) {
            log.atWarn()
                    .addKeyValue("chore", chore.getClass().getSimpleName())
                    .setCause(fault)
                    .log("Chore put off to the next round");
        }
    }
}
