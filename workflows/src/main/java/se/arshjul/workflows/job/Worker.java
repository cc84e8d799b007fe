package se.arshjul.workflows.job;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;

/** Does the jobs of one type: reads variables, makes one call, gives variables back. Safe to run twice. */
public interface Worker {

    /** Three times a channel's deadline: a worker reads, calls, and answers within its lock. */
    Duration LOCK = Duration.ofMinutes(1);

    /** For calls that touch every request of a survey, and may take two minutes. */
    Duration LONG_LOCK = Duration.ofMinutes(3);

    /** More at once would only queue before the services. */
    int AT_ONCE = 16;

    String type();

    /**
     * Does the job.
     *
     * @throws io.grpc.StatusRuntimeException when a service answered so; {@link Outcome} says what follows
     * @throws se.arshjul.runtime.refusal.Refusal when the worker itself says no
     */
    Map<String, Object> work(ActivatedJob job);

    /** How long the engine leaves the job with this worker before it hands it out again. */
    default Duration lock() {
        return LOCK;
    }

    /** How many of these jobs are worked on at once. */
    default int atOnce() {
        return AT_ONCE;
    }
}
