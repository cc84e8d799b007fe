package se.arshjul.workflows.event;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.grpc.Status;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.engine.EngineProperties;

/** Publishes events to the engine as messages, no more at once and no faster than it takes them. */
@Component
class MessagePublisher {

    /** Longer than any process waits with a message unheard. */
    private static final Duration KEPT = Duration.ofDays(30);

    /**
     * With time to live, a second start would wait until the first instance ends, and begin then, and what is heard now or
     * never would be heard at another time.
     */
    private static final Duration NOT_KEPT = Duration.ZERO;

    /** A tenth of a second at a time: no burst at the beginning of each second. */
    private static final Duration RATE_PERIOD = Duration.ofMillis(100);

    /** Who waits longer is put off and comes again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final CamundaClient engine;
    private final Bulkhead bulkhead;
    private final RateLimiter limiter;

    MessagePublisher(CamundaClient engine, EngineProperties properties) {
        this.engine = engine;
        this.bulkhead = Bulkhead.of(
                "engine",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(properties.publishInFlight())
                        .maxWaitDuration(LONGEST_WAIT)
                        .build());
        this.limiter = RateLimiter.of(
                "engine",
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(RATE_PERIOD)
                        .limitForPeriod(Math.max(1, properties.publishPerSecond() / 10))
                        .timeoutDuration(LONGEST_WAIT)
                        .build());
    }

    /** Returns when the engine has taken it, now or before. */
    void publish(IntakeRepository.Row row) {
        RateLimiter.waitForPermission(limiter);
        bulkhead.executeRunnable(() -> send(row));
    }

    private void send(IntakeRepository.Row row) {
        var starts = !row.startOf().isEmpty();
        try {
            engine.newPublishMessageCommand()
                    .messageName(row.type())
                    .correlationKey(row.subject())
                    .messageId(starts ? row.subject() : row.eventId().toString())
                    .timeToLive(starts || Routes.of(row.type()) instanceof Route.Passing ? NOT_KEPT : KEPT)
                    .variables(row.variables())
                    .send()
                    .join();
        } catch (ClientStatusException answered) {
            if (answered.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw answered;
            }
        }
    }
}
