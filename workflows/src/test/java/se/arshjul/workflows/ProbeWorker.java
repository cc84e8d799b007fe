package se.arshjul.workflows;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;

/** Does what a test tells it to do for one subject. */
public final class ProbeWorker implements Worker {

    public static final String TYPE = "probe.work";

    private final Map<String, Function<Integer, Map<String, Object>>> orders = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

    /** What to do, given how often it has been tried before. */
    public void tell(String subject, Function<Integer, Map<String, Object>> order) {
        orders.put(subject, order);
    }

    public int attempts(String subject) {
        return attempts.computeIfAbsent(subject, none -> new AtomicInteger()).get();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var subject = JobVariables.subject(job);
        var before =
                attempts.computeIfAbsent(subject, none -> new AtomicInteger()).getAndIncrement();
        return orders.get(subject).apply(before);
    }
}
