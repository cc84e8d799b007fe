package se.arshjul.workflows.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.workflows.engine.EngineProperties;
import se.arshjul.workflows.engine.EngineWatch;
import se.arshjul.workflows.loop.Loop;

/** Forwards what the intake holds to the engine, at least once and in order per subject, while the engine answers. */
@Component
class EventForwarder extends Loop {

    /** Finds what is due again; what is taken in this process rings the bell. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final IntakeRepository intake;
    private final IntakeBell bell;
    private final ForwardEvent forwardEvent;
    private final EngineWatch engine;
    private final int inFlight;
    private final Semaphore free;

    EventForwarder(
            IntakeRepository intake,
            IntakeBell bell,
            ForwardEvent forwardEvent,
            EngineWatch engine,
            EngineProperties properties,
            MeterRegistry meters) {
        super("event-forwarder");
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
    protected void turn() throws InterruptedException {
        if (engine.answeringSince().isEmpty() || forwardDue() == 0) {
            bell.await(POLL);
        }
    }

    /** Takes no more than can go at once, so that what is taken does not wait here. */
    private int forwardDue() {
        var rows = intake.takeDue(Math.min(free.availablePermits(), inFlight));
        for (var row : rows) {
            free.acquireUninterruptibly();
            Thread.ofVirtual().name("event-forward").start(() -> forward(row));
        }
        return rows.size();
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
