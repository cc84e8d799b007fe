package se.arshjul.load.dispatch;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import se.arshjul.local.rehearse.Patience;

/** Workers of the engine alone that do nothing but say when they were done. */
final class RawJobs implements AutoCloseable {

    private static final double NANOS_IN_A_SECOND = 1_000_000_000;

    private final AtomicInteger refused = new AtomicInteger();
    private final Map<String, Map<Long, Long>> done = new ConcurrentHashMap<>();
    private final List<JobWorker> workers;

    RawJobs(CamundaClient engine) {
        workers = Stream.of(RawEngine.INVITE, RawEngine.SETTLE, RawEngine.RECEIPT, RawEngine.JOIN)
                .map(type -> engine.newWorker()
                        .jobType(type)
                        .handler(this::complete)
                        .timeout(RawMessages.KEPT)
                        .maxJobsActive(RawMessages.IN_FLIGHT * 2)
                        .streamEnabled(true)
                        .open())
                .toList();
    }

    /** How often the engine had too much to do, also for messages. */
    AtomicInteger refused() {
        return refused;
    }

    /** Waits until so many jobs of a type have been done; returns the seconds from the begin to the last of them. */
    double secondsUntil(String type, int jobs, long begin) {
        var ended = done.computeIfAbsent(type, none -> new ConcurrentHashMap<>());
        Patience.upTo(RawMessages.KEPT, "%d jobs %s of the engine alone".formatted(jobs, type))
                .untilTrue(() -> ended.size() >= jobs);
        return (Collections.max(ended.values()) - begin) / NANOS_IN_A_SECOND;
    }

    private void complete(JobClient jobs, ActivatedJob job) {
        RawMessages.until(refused, "the engine alone to take a job's end", () -> jobs.newCompleteCommand(job));
        done.computeIfAbsent(job.getType(), none -> new ConcurrentHashMap<>()).put(job.getKey(), System.nanoTime());
    }

    @Override
    public void close() {
        workers.forEach(JobWorker::close);
    }
}
