package se.arshjul.local.platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.arshjul.local.client.CaughtMails;
import se.arshjul.local.client.TokenExchange;
import se.arshjul.local.clock.RehearsalClock;
import se.arshjul.local.database.Schemas;
import se.arshjul.local.process.Child;
import se.arshjul.local.process.StartRefused;

/** The processes of one platform: started in the order they need, watched, and taken down in reverse. */
public final class Platform implements AutoCloseable {

    /** On a small machine that does everything at once for the first time. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Longer than a service takes to finish the calls it is in. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final PlatformOptions options;
    private final StateFolder folder;
    private final Secrets secrets;
    private final Addresses addresses;
    private final HttpClient http;
    private final Processes processes;
    private final @Nullable RehearsalClock clock;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private final ReentrantLock closing = new ReentrantLock();
    private boolean closed;

    private Platform(PlatformOptions options, StateFolder folder) {
        this.options = options;
        this.folder = folder;
        this.secrets = Secrets.of(folder.secrets());
        this.addresses = new Addresses(options.ports());
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        this.processes = new Processes(options, addresses, secrets, folder, http);
        this.clock = options.controlledClock() ? rehearsalClock() : null;
    }

    /** Starts all of it; refuses with one sentence, and then leaves nothing behind. */
    public static Platform start(PlatformOptions options) {
        var platform = prepare(options);
        platform.startParts();
        return platform;
    }

    /** Takes the data folder and sees that nothing stands in the way; {@link #startParts} does the rest. */
    public static Platform prepare(PlatformOptions options) {
        var folder = StateFolder.open(options.folder());
        try {
            folder.requireRoom();
            Processes.requirePrograms(options.parts());
            requireSameKind(options, folder);
            if (folder.hasLeftovers()) {
                options.progress().accept("  Avslutar det som blev kvar när Årshjul senast avbröts …");
                folder.stopLeftovers();
            }
            options.ports().requireFree();
            return new Platform(options, folder);
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    /** What a rehearsal has dated into the future makes no sense afterwards, and the other way round. */
    private static void requireSameKind(PlatformOptions options, StateFolder folder) {
        var rehearsed = Files.exists(folder.clock());
        if (folder.isNew()) {
            if (options.controlledClock()) {
                RehearsalClock.begin(folder.clock());
            }
        } else if (rehearsed != options.controlledClock()) {
            throw new StartRefused("Datamappen %s är gjord %s. Välj en annan mapp med --data."
                    .formatted(
                            folder.path(),
                            rehearsed ? "för övning med flyttbar klocka" : "för vanlig tid, inte för övning"));
        }
    }

    /** Starts every part as soon as those it needs are ready. */
    public void startParts() {
        new PartStart(options.parts(), this::bring).run(this::close);
    }

    private void bring(Part part) throws InterruptedException {
        var began = System.nanoTime();
        launch(part).awaitReady(PATIENCE);
        options.progress()
                .accept("  %s är redo efter %d s"
                        .formatted(
                                part.label(),
                                Duration.ofNanos(System.nanoTime() - began).toSeconds()));
    }

    private synchronized Child launch(Part part) {
        if (closed) {
            throw new StartRefused("Starten avbröts.");
        }
        var child = Child.start(processes.of(part), folder.pids(), () -> whenReady(part));
        children.put(part, child);
        return child;
    }

    private void whenReady(Part part) {
        if (part == Part.DATABASE) {
            var passwords = Arrays.stream(Part.values())
                    .filter(Part::hasSchema)
                    .collect(Collectors.toMap(Part::word, service -> secrets.database(service.word())));
            new Schemas(Processes.database(folder, options.ports(), secrets)).prepare(passwords);
        } else if (clock != null && part == Part.ENGINE) {
            clock.setEngine();
        } else if (clock != null && part.isModule()) {
            clock.setService(clockOf(part));
        }
    }

    private RehearsalClock rehearsalClock() {
        var services = options.parts().stream()
                .filter(Part::isModule)
                .sorted()
                .map(part -> clockOf(part))
                .toList();
        return new RehearsalClock(services, clockOf(Part.ENGINE), http, InstantSource.system(), folder.clock());
    }

    private URI clockOf(Part part) {
        return addresses.http(part).resolve("/actuator/clock");
    }

    public Addresses addresses() {
        return addresses;
    }

    public Secrets secrets() {
        return secrets;
    }

    public StateFolder folder() {
        return folder;
    }

    /** The running process of a part, for those who want to freeze or kill it. */
    public synchronized Child child(Part part) {
        var child = children.get(part);
        if (child == null) {
            throw new IllegalArgumentException(part.process() + " is not among the parts started");
        }
        return child;
    }

    /** The clock of a rehearsal. */
    public RehearsalClock clock() {
        if (clock == null) {
            throw new IllegalStateException("This platform lives in real time");
        }
        return clock;
    }

    /** The schema of a service as the service itself reaches it, for who measures or counts rows. */
    public Connection connect(Part service) throws SQLException {
        var database = Processes.database(folder, options.ports(), secrets);
        return DriverManager.getConnection(
                database.url(service.word()), service.word(), secrets.database(service.word()));
    }

    /** Login tokens without a browser. */
    public TokenExchange tokens() {
        return new TokenExchange(addresses.identity(), secrets.client("rehearsal"), http);
    }

    /** What was mailed. */
    public CaughtMails mails() {
        return new CaughtMails(addresses.identity(), http);
    }

    /** Stops everything, the upper layers first, and returns when nothing is left, also for who comes second. */
    @Override
    public void close() {
        closing.lock();
        try {
            for (var layer : layersFromAbove()) {
                var stops = layer.stream()
                        .map(child -> Thread.startVirtualThread(() -> child.stop(GRACE)))
                        .toList();
                stops.forEach(Platform::join);
            }
            folder.close();
        } finally {
            closing.unlock();
        }
    }

    private synchronized List<List<Child>> layersFromAbove() {
        closed = true;
        var layers = new TreeMap<Integer, List<Child>>();
        children.forEach((part, child) ->
                layers.computeIfAbsent(part.layer(), none -> new ArrayList<>()).add(child));
        children.clear();
        return List.copyOf(layers.descendingMap().values());
    }

    private static void join(Thread thread) {
        var interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException again) {
                // What is half stopped is worse than a late end.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
