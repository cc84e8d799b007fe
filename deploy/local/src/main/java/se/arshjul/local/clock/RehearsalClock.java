package se.arshjul.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far the domain's time is ahead of the real one in a rehearsal. The services move first, then the engine, so that
 * nothing the engine starts meets a service that still lives in the past. A process that was started again is told
 * anew, and so is everybody when the platform is started again.
 */
public final class RehearsalClock {

    /** A process that has just been killed is back within it. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<ClockEndpoint> serviceClocks;
    private final ClockEndpoint engineClock;
    private final InstantSource real;
    private final Path file;
    private final ReentrantLock moving = new ReentrantLock();
    private final ReentrantLock settingEngine = new ReentrantLock();

    private volatile Duration services;

    /** Behind {@link #services} while a step is under way, so that an engine started meanwhile is not ahead of them. */
    private volatile Duration engine;

    /**
     * @param services the actuator endpoints of the services' clocks
     * @param engine the actuator endpoint of the engine's clock
     * @param file keeps the offset for the next start
     */
    public RehearsalClock(List<URI> services, URI engine, HttpClient http, InstantSource real, Path file) {
        this.serviceClocks =
                services.stream().map(clock -> new ClockEndpoint(clock, http)).toList();
        this.engineClock = new ClockEndpoint(engine, http);
        this.real = real;
        this.file = file;
        this.services = read(file);
        this.engine = this.services;
    }

    /** The time the domain lives in. */
    public Instant now() {
        return real.instant().plus(services);
    }

    /** How far it is ahead. */
    public Duration offset() {
        return services;
    }

    /** Moves everybody forward, and returns when all have moved. */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("Time never goes back: " + step);
        }
        moving.lock();
        try {
            var target = services.plus(step);
            write(target, file);
            services = target;
            serviceClocks.forEach(clock -> clock.insist(() -> clock.setOffset(target), PATIENCE));
            engine = target;
            engineClock.insist(this::setEngine, PATIENCE);
        } finally {
            moving.unlock();
        }
    }

    /** Tells one service that has just started. */
    public void setService(URI clock) {
        serviceClocks.stream()
                .filter(known -> known.address().equals(clock))
                .forEach(known -> known.setOffset(services));
    }

    /** Tells the engine, which takes steps only: how far it is behind is read from itself, so that repeating is safe. */
    public void setEngine() {
        settingEngine.lock();
        try {
            var behind = Duration.between(engineClock.instant(), real.instant().plus(engine));
            if (!engine.isZero() && behind.isPositive()) {
                engineClock.add(behind);
            }
        } finally {
            settingEngine.unlock();
        }
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Marks a new data folder as one whose time can be moved. */
    public static void begin(Path file) {
        write(Duration.ZERO, file);
    }

    private static void write(Duration offset, Path file) {
        try {
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, offset.toString());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
