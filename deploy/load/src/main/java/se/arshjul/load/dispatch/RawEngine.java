package se.arshjul.load.dispatch;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import se.arshjul.local.platform.Addresses;
import se.arshjul.local.platform.Part;

/** The broker of the run without anything of ours: the same shape of processes, and workers that do nothing. */
final class RawEngine implements AutoCloseable {

    static final String DIAGRAM = "raw-dispatch.bpmn";
    static final String INVITE = "load.invite";
    static final String SETTLE = "load.settle";
    static final String RECEIPT = "load.receipt";
    static final String JOIN = "load.join";
    static final String BEGIN = "load.begin";
    static final String AWAIT = "load.await";
    static final String ANSWERED = "load.answered";
    static final String ALL_SETTLED = "load.allSettled";

    private final CamundaClient engine;
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

    /**
     * What a round took.
     *
     * @param invited seconds from the first start until the first job of the last instance was done
     * @param answered seconds from the first answer until the last job that follows answers was done
     * @param joined seconds from the word that all are answered until the job that follows it was done
     * @param refused how often the engine had too much to do and was asked again
     */
    record Round(double invited, double answered, double joined, int refused) {}

    /** Starts so many instances, does their jobs, answers each and joins them. */
    Round play(int instances, Instant closesAt) {
        round++;
        var survey = "raw-" + round;
        var requests = IntStream.range(0, instances)
                .mapToObj(number -> survey + "-" + number)
                .toList();
        try (var jobs = new RawJobs(engine)) {
            var messages = new RawMessages(engine, jobs.refused());
            messages.start(AWAIT, List.of(survey), Map.of("survey", survey));
            long begin = System.nanoTime();
            messages.start(
                    BEGIN,
                    requests,
                    Map.of("closesAt", closesAt.truncatedTo(ChronoUnit.SECONDS).toString()));
            double invited = jobs.secondsUntil(INVITE, instances, begin);

            long answer = System.nanoTime();
            messages.tell(ANSWERED, requests);
            double answered = jobs.secondsUntil(RECEIPT, instances, answer);

            long join = System.nanoTime();
            messages.tell(ALL_SETTLED, List.of(survey));
            double joined = jobs.secondsUntil(JOIN, 1, join);
            return new Round(invited, answered, joined, jobs.refused().get());
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
