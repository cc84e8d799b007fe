package se.arshjul.workflows.job;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.observe.Traces;

/** Takes jobs from the engine for every worker there is, as long as the process runs. */
@Component
class JobWorkers implements SmartLifecycle {

    private final CamundaClient engine;
    private final List<Subscription> subscriptions;
    private volatile List<JobWorker> open = List.of();

    JobWorkers(
            CamundaClient engine,
            List<Worker> workers,
            List<Subscription> others,
            JobSteps steps,
            Traces traces,
            MeterRegistry meters) {
        this.engine = engine;
        this.subscriptions = Stream.concat(
                        workers.stream()
                                .map(worker -> new Subscription(
                                        worker.type(),
                                        new JobDispatcher(worker, steps, traces, meters),
                                        worker.lock(),
                                        worker.atOnce())),
                        others.stream())
                .toList();
    }

    @Override
    public void start() {
        open = subscriptions.stream().map(this::open).toList();
    }

    @Override
    public void stop() {
        open.forEach(JobWorker::close);
        open = List.of();
    }

    @Override
    public boolean isRunning() {
        return !open.isEmpty();
    }

    private JobWorker open(Subscription wanted) {
        return engine.newWorker()
                .jobType(wanted.type())
                .handler(wanted.handler())
                .timeout(wanted.lock())
                .maxJobsActive(wanted.atOnce())
                .streamEnabled(true)
                .open();
    }
}
