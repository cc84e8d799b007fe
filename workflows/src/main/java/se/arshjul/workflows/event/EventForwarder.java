package se.arshjul.workflows.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.workflows.engine.EngineProperties;
import se.arshjul.workflows.engine.EngineWatch;

/** Forwards what the intake holds to the engine, at least once and in order per subject, while the engine answers. */
@Component
class EventForwarder implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventForwarder.class);

    /** Finds what is due again; what is taken in this process rings the bell. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final IntakeRepository intake;
    private final IntakeBell bell;
    private final ForwardEvent forwardEvent;
    private final EngineWatch engine;
    private final int inFlight;
    private final Semaphore free;
    private volatile @Nullable Thread worker;

    EventForwarder(
            IntakeRepository intake,
            IntakeBell bell,
            ForwardEvent forwardEvent,
            EngineWatch engine,
            EngineProperties properties,
            MeterRegistry meters) {
        this.intake = intake;
        this.bell = bell;
        this.forwardEvent = forwardEvent;
        this.engine = engine;
        this.inFlight = properties.publishInFlight();
        this.free = new Semaphore(inFlight);
        Gauge.builder("event.intake.backlog", intake, IntakeRepository::backlog)
                .description("Events the engine has not taken")
                .register(meters);
        Gauge.builder("event.intake.age", intake, IntakeRepository::oldestAgeInSeconds)
                .description("Age of the oldest event the engine has not taken")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("event.intake.unbegun", intake, IntakeRepository::unbegun)
                .description("Starts the engine has taken whose process has not been seen to begin")
                .register(meters);
    }

    @Override
    public void start() {
        // Known before it runs: its first question is whether it still should.
        var thread = Thread.ofVirtual().name("event-forwarder").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        try {
            while (isRunning()) {
                if (engine.answeringSince().isEmpty() || forwardDue() == 0) {
                    bell.await(POLL);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more than can go at once, so that what is taken does not wait here. */
    private int forwardDue() {
        try {
            var rows = intake.takeDue(Math.min(free.availablePermits(), inFlight));
            for (var row : rows) {
                free.acquireUninterruptibly();
                Thread.ofVirtual().name("event-forward").start(() -> forward(row));
            }
            return rows.size();
        } catch (DataAccessException unreachable) {
            log.atWarn().setCause(unreachable).log("Intake not reachable");
            return 0;
        }
    }

    private void forward(IntakeRepository.Row row) {
        try {
            Caller.process("workflows").context().run(() -> forwardEvent.forward(row));
        } finally {
            free.release();
            bell.ring();
        }
    }
}
