package se.arshjul.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of the platform: started, watched, started again when it dies, stopped in the end. */
public final class Child {

    private static final Logger log = LoggerFactory.getLogger(Child.class);

    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** After so long a life a death counts as the first one. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    /** A process that nobody has used yet has nothing to finish. */
    private static final Duration NOT_READY_GRACE = Duration.ofSeconds(5);

    private final Launch launch;
    private final PidFile pidFile;
    private final Runnable whenReady;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Stage stage = new Stage();
    private final Thread watch;

    private Child(Launch launch, Path pidFiles, Runnable whenReady) {
        this.launch = launch;
        this.pidFile = new PidFile(pidFiles, launch.name());
        this.whenReady = whenReady;
        this.watch = Thread.ofVirtual().name("watch-" + launch.name()).unstarted(this::watch);
    }

    /**
     * Starts a process and watches it.
     *
     * @param pidFiles where it is remembered for {@link #stopRecorded}
     * @param whenReady called each time it has become usable, before anybody hears of it
     */
    public static Child start(Launch launch, Path pidFiles, Runnable whenReady) {
        var child = new Child(launch, pidFiles, whenReady);
        child.watch.start();
        return child;
    }

    /** Stops what a supervisor that died left running. */
    public static void stopRecorded(Path pidFiles) {
        PidFile.stopRecorded(pidFiles);
    }

    public String name() {
        return launch.name();
    }

    public Path log() {
        return launch.log();
    }

    /** Of the process that runs now; another one after a death. */
    public long pid() {
        return running().pid();
    }

    /** Waits until the process can be used; refuses when it died before it ever could, or takes too long. */
    public void awaitReady(Duration patience) throws InterruptedException {
        if (!stage.awaitReady(name(), patience)) {
            throw new StartRefused(
                    "%s blev inte redo på %d sekunder. Mer står i %s.".formatted(name(), patience.toSeconds(), log()));
        }
    }

    /** Freezes it where it stands, as a machine out of memory would. */
    public void freeze() {
        Signal.STOP.send(pid());
    }

    /** Lets a frozen process go on. */
    public void thaw() {
        Signal.CONT.send(pid());
    }

    /** Kills it without warning and returns when it is dead; it is then started again. */
    public void kill() {
        var victim = running();
        stage.down();
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** Stops it for good. */
    public void stop(Duration grace) {
        stopping.countDown();
        var current = stage.process();
        if (current != null) {
            var patience = stage.isReady() || grace.compareTo(NOT_READY_GRACE) < 0 ? grace : NOT_READY_GRACE;
            PidFile.stop(current.toHandle(), launch.stop(), patience);
        }
        try {
            watch.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }

    private void watch() {
        var deaths = 0;
        try {
            do {
                var born = System.nanoTime();
                live(deaths == 0);
                if (toldToStop() || stage.hasFailed()) {
                    break;
                }
                deaths = System.nanoTime() - born > STEADY.toNanos() ? 1 : deaths + 1;
            } while (!stopping.await(pause(deaths).toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException failed) {
            stage.failed("%s kunde inte startas: %s.".formatted(name(), failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            stage.stopped();
        }
    }

    /** One life of the process. */
    private void live(boolean first) throws IOException, InterruptedException {
        var born = launch.start();
        pidFile.write(born, launch.stop());
        stage.born(born);
        if (toldToStop()) {
            // The order came before there was anything to stop.
            PidFile.stop(born.toHandle(), launch.stop(), NOT_READY_GRACE);
        }
        var usable = becomeUsable(born);
        var exit = born.waitFor();
        if (toldToStop()) {
            return;
        }
        if (first && !usable) {
            stage.failed("%s stannade under starten (slutkod %d). Orsaken står i %s.".formatted(name(), exit, log()));
            return;
        }
        stage.down();
        log.atWarn().addKeyValue("process", name()).addKeyValue("exit", exit).log("Process died, starting it again");
    }

    private boolean becomeUsable(Process born) throws InterruptedException {
        while (born.isAlive() && !toldToStop()) {
            if (launch.ready().yes()) {
                return born.isAlive() && prepared(born);
            }
            born.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** A process that cannot be prepared is of no use: it is ended, and its next life may do better. */
    private boolean prepared(Process born) {
        try {
            whenReady.run();
        } catch (RuntimeException failed) {
            log.atError().addKeyValue("process", name()).setCause(failed).log("Process not usable, ended");
            born.destroyForcibly();
            return false;
        }
        stage.ready(born);
        return true;
    }

    private static Duration pause(int deaths) {
        var doubled = Duration.ofMillis(500L << Math.min(deaths - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private boolean toldToStop() {
        return stopping.getCount() == 0;
    }

    private Process running() {
        var current = stage.process();
        if (current == null) {
            throw new IllegalStateException(name() + " has not been started yet");
        }
        return current;
    }
}
