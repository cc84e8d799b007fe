package se.arshjul.load.dispatch;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import se.arshjul.local.platform.Addresses;
import se.arshjul.local.platform.Part;
import se.arshjul.local.rehearse.Patience;
import se.arshjul.local.rehearse.Together;

/** The broker of the run without anything of ours: the same shape of process, and a worker that does nothing. */
final class RawEngine implements AutoCloseable {

    static final String DIAGRAM = "raw-dispatch.bpmn";
    static final String JOB = "load.invite";
    static final String BEGIN = "load.begin";
    static final String ANSWERED = "load.answered";

    /** As many on their way at once as the platform's own publisher has. */
    private static final int IN_FLIGHT = 16;

    private static final double NANOS_IN_A_SECOND = 1_000_000_000;

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final CamundaClient engine;
    private final Map<String, Long> invited = new ConcurrentHashMap<>();
    private int round;

    RawEngine(Addresses addresses) {
        this.engine = CamundaClient.newClientBuilder()
                .applyEnvironmentVariableOverrides(false)
                .grpcAddress(URI.create("http://" + addresses.grpc(Part.ENGINE)))
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofSeconds(30))
                .jobHandlingExecutor(Executors.newVirtualThreadPerTaskExecutor(), true)
                .build();
        engine.newDeployResourceCommand()
                .addResourceFromClasspath(DIAGRAM)
                .send()
                .join();
    }

    /** Starts so many instances and does their job; returns the seconds until the last job was done. */
    double dispatch(int instances, Instant closesAt) {
        round++;
        invited.clear();
        var requests = IntStream.range(0, instances)
                .mapToObj(number -> "raw-%d-%d".formatted(round, number))
                .toList();
        try (var worker = engine.newWorker()
                .jobType(JOB)
                .handler(this::invite)
                .timeout(KEPT)
                .maxJobsActive(IN_FLIGHT * 2)
                .streamEnabled(true)
                .open()) {
            long begin = System.nanoTime();
            publish(
                    BEGIN,
                    Duration.ZERO,
                    requests,
                    Map.of("closesAt", closesAt.truncatedTo(ChronoUnit.SECONDS).toString()));
            Patience.upTo(KEPT, instances + " jobs of the engine alone").untilTrue(() -> invited.size() >= instances);
            publish(ANSWERED, KEPT, requests, Map.of());
            return (Collections.max(invited.values()) - begin) / NANOS_IN_A_SECOND;
        }
    }

    private void publish(String message, Duration kept, List<String> requests, Map<String, Object> variables) {
        Together.forEach(requests, IN_FLIGHT, request -> {
            var all = new HashMap<String, Object>(variables);
            all.put("request", request);
            Patience.upTo(KEPT, "the engine alone to take " + message)
                    .untilTrue(() -> taken(engine.newPublishMessageCommand()
                            .messageName(message)
                            .correlationKey(request)
                            .messageId(request)
                            .timeToLive(kept)
                            .variables(all)));
        });
    }

    /** An engine that has too much to do says so; the platform's own publisher comes again too. */
    private static boolean taken(FinalCommandStep<?> command) {
        try {
            command.send().join();
            return true;
        } catch (ClientStatusException busy) {
            if (busy.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED) {
                return false;
            }
            throw busy;
        }
    }

    private void invite(JobClient jobs, ActivatedJob job) {
        Patience.upTo(KEPT, "the engine alone to take a job's end")
                .untilTrue(() -> taken(jobs.newCompleteCommand(job)));
        invited.put(String.valueOf(job.getVariablesAsMap().get("request")), System.nanoTime());
    }

    @Override
    public void close() {
        engine.close();
    }
}
