package se.arshjul.local.rehearse;

import io.grpc.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;
import se.arshjul.local.platform.PlatformOptions;
import se.arshjul.local.port.Ports;
import se.arshjul.local.process.StartRefused;

/** A platform of its own for one rehearsal, with everybody who plays on it. */
public final class Stage implements AutoCloseable {

    private static volatile boolean brokenOff;

    private final Path folder;
    private final Platform platform;
    private final Cast cast;
    private final Days days;
    private final Letters letters;
    private final Inbox inbox;
    private final Agency agency;
    private boolean closed;

    private Stage(Path folder, Platform platform) {
        this.folder = folder;
        this.platform = platform;
        this.cast = new Cast(platform);
        this.days = new Days(platform.clock(), new Pulse(metrics(platform)));
        this.letters = new Letters(cast, platform.mails());
        this.inbox = new Inbox(cast);
        this.agency = new Agency(cast, inbox, days, letters);
    }

    /**
     * Starts the platform on free ports, with a clock that can be moved.
     *
     * @throws StartRefused when it does not start, with the reason in one sentence
     */
    static Stage open(Consumer<String> progress) {
        return open(UnaryOperator.identity(), progress);
    }

    /** The same for a platform that is set up otherwise in something. */
    public static Stage open(UnaryOperator<PlatformOptions> otherwise, Consumer<String> progress) {
        try {
            var folder = Files.createTempDirectory("arshjul-rehearsal-");
            return open(otherwise.apply(PlatformOptions.in(folder).on(Ports.free())), progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same in this folder and on these ports; a rehearsal that was stopped there goes on. */
    static Stage open(Path folder, Ports ports, Consumer<String> progress) {
        return open(PlatformOptions.in(folder).on(ports), progress);
    }

    private static Stage open(PlatformOptions options, Consumer<String> progress) {
        var stage = new Stage(
                options.folder(), Platform.prepare(options.withControlledClock().reporting(progress)));
        // Also when the rehearsal is broken off.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stage.breakOff(progress), "stage-close"));
        stage.platform.startParts();
        return stage;
    }

    private static List<URI> metrics(Platform platform) {
        return Stream.of(Part.ACTOR, Part.PLAN, Part.FOLLOWUP, Part.WORKFLOWS)
                .map(part -> platform.addresses().http(part).resolve("/actuator/prometheus"))
                .toList();
    }

    Cast cast() {
        return cast;
    }

    /** A channel to a service on which a person of the agency calls, known by the first part of the address. */
    public Channel staff(String person, Part service) {
        return cast.staff(person, service);
    }

    public Principals principals() {
        return new Principals(cast);
    }

    public Inbox inbox() {
        return inbox;
    }

    public Agency agency() {
        return agency;
    }

    public Days days() {
        return days;
    }

    public Bodies bodies() {
        return new Bodies(cast);
    }

    public Letters letters() {
        return letters;
    }

    Books books() {
        return new Books(agency, letters);
    }

    public Platform platform() {
        return platform;
    }

    /** Whether the program is being ended from outside: what fails from then on fails for that reason. */
    public static boolean isBrokenOff() {
        return brokenOff;
    }

    /** Ends the platform as Ctrl-C does, and keeps its folder. */
    synchronized void stop() {
        closed = true;
        cast.close();
        platform.close();
    }

    private synchronized void breakOff(Consumer<String> progress) {
        if (closed) {
            return;
        }
        brokenOff = true;
        progress.accept("The rehearsal is being broken off.");
        close();
        progress.accept("The rehearsal was broken off.");
    }

    /** Ends the platform and leaves nothing of it. Who comes second waits: the program must not end before that. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        stop();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Stage::delete);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (FileSystemException stillInUse) {
            // A log that a dying process writes once more; the folder lies in the machine's own temporary one.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
