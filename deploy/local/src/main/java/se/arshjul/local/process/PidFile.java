package se.arshjul.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers a process on disk, so that whoever comes after a crash can stop it and nothing else. */
final class PidFile {

    private static final Logger log = LoggerFactory.getLogger(PidFile.class);

    /** The kernel tells a start time through the clock, and that may have been set right since. */
    private static final Duration CLOCK_SET_RIGHT = Duration.ofSeconds(2);

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Path file;

    PidFile(Path folder, String name) {
        this.file = folder.resolve(name + ".pid");
    }

    void write(Process process, Signal stop) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(file.getParent());
            var written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, String.join(" ", "" + process.pid(), "" + started, stop.name()));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops every process recorded in this folder that still runs, all at once, and forgets them. */
    static void stopRecorded(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*.pid");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var file : files) {
                threads.execute(() -> stopRecordedIn(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stopRecordedIn(Path file) {
        try {
            stopRecorded(List.of(Files.readString(file).strip().split(" ", -1)), file);
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stopRecorded(List<String> words, Path file) {
        if (words.size() != 3) {
            log.atWarn().addKeyValue("file", file).log("Pid file not understood, ignored");
            return;
        }
        var running = running(Long.parseLong(words.get(0)), Instant.parse(words.get(1)));
        if (running.isPresent()) {
            log.atInfo()
                    .addKeyValue("file", file.getFileName())
                    .addKeyValue("pid", words.get(0))
                    .log("Left running by a supervisor that died, stopped");
            stop(running.get(), Signal.valueOf(words.get(2)), GRACE);
        }
    }

    /** The recorded process, unless its number belongs to another one by now. */
    private static Optional<ProcessHandle> running(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(since -> Duration.between(since, started).abs().compareTo(CLOCK_SET_RIGHT) <= 0)
                        .orElse(false));
    }

    /** Asks it to end, waits, and ends it. */
    static void stop(ProcessHandle process, Signal signal, Duration grace) {
        signal.send(process.pid());
        // A frozen process hears nothing before it is let go on.
        Signal.CONT.send(process.pid());
        var end = process.onExit();
        try {
            end.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            process.destroyForcibly();
            end.join();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
