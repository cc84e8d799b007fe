package se.arshjul.workflows.processes;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.impl.CamundaObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.grpc.Status;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The in-memory engine with the processes in it, mocked workers and a clock that is moved. */
final class ProcessHarness {

    /** Longer than the slowest step on a busy machine; reached only by a test that fails. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final JsonMapper JSON = new CamundaObjectMapper();

    final MockedWorkers workers;
    final EngineRecords records;
    final Messages messages;
    private final ZeebeTestEngine engine;
    private final CamundaClient client;
    private Duration moved = Duration.ZERO;
    private int matters;

    private ProcessHarness(ZeebeTestEngine engine, CamundaClient client) {
        this.engine = engine;
        this.client = client;
        this.workers = new MockedWorkers(client);
        this.records = new EngineRecords(engine.getRecordStreamSource());
        this.messages = new Messages(client);
    }

    static ProcessHarness start() {
        var port = freePort();
        var engine = EngineFactory.create(port);
        engine.start();
        var client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create("http://127.0.0.1:" + port))
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(BOUND)
                .build();
        client.newDeployResourceCommand()
                .addResourceFromClasspath("processes/implementation-follow-up.bpmn")
                .addResourceFromClasspath("processes/follow-up-request.bpmn")
                .addResourceFromClasspath("processes/own-plan-entry.bpmn")
                .addResourceFromClasspath("processes/letter-correction.bpmn")
                .addResourceFromClasspath("processes/reminder-schedule.dmn")
                .addResourceFromClasspath("processes/response-screening.dmn")
                .addProcessModel(stopwatch(), "stopwatch.bpmn")
                .send()
                .join();
        return new ProcessHarness(engine, client);
    }

    CamundaClient client() {
        return client;
    }

    /** A name that no other test uses. */
    String matter(String pattern) {
        return pattern.formatted(++matters);
    }

    OffsetDateTime now() {
        return Instant.now()
                .plus(moved)
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(ZONE)
                .toOffsetDateTime();
    }

    /** Starts an instance by its message. */
    ProcessRun start(String process, String message, String subject, Map<String, Object> variables) {
        return startAll(process, message, Map.of(subject, variables)).getFirst();
    }

    /** Starts an instance for each subject. */
    List<ProcessRun> startAll(String process, String message, Map<String, Map<String, Object>> subjects) {
        messages.startAll(message, subjects);
        return subjects.keySet().stream()
                .map(subject -> started(process, subject))
                .toList();
    }

    private ProcessRun started(String process, String subject) {
        until(() -> records.startedBy(process, subject) != 0, () -> "no instance of " + process + " was started");
        return new ProcessRun(this, records.instance(records.startedBy(process, subject)), subject);
    }

    /** How many instances of a process have been started for a matter. */
    long instances(String process, String subject) {
        records.read();
        return records.of(process).stream()
                .filter(instance -> instance.hasVariable("\"" + subject + "\""))
                .count();
    }

    /** What a decision table answers. */
    Map<String, Object> decide(String decision, Map<String, Object> input) {
        var answer = client.newEvaluateDecisionCommand()
                .decisionId(decision)
                .variables(input)
                .send()
                .join();
        return JSON.fromJsonAsMap(answer.getDecisionOutput());
    }

    /** Moves the clock; when it comes back every timer that was due has fired, and what follows is done. */
    void passTime(Duration time) {
        jump(time);
        settle();
    }

    /** Moves the clock; when it comes back every timer that was due has fired. */
    void jump(Duration time) {
        var watch = client.newCreateInstanceCommand()
                .bpmnProcessId("stopwatch")
                .latestVersion()
                .variable("time", time.toString())
                .send()
                .join()
                .getProcessInstanceKey();
        until(() -> !records.instance(watch).timers.isEmpty(), () -> "the stopwatch does not run");
        moved = moved.plus(time);
        engine.increaseTime(time);
        until(() -> records.instance(watch).ended, () -> "the clock has not moved");
    }

    void passDays(int days) {
        for (var day = 0; day < days; day++) {
            passTime(Duration.ofDays(1));
        }
    }

    /** Lets the engine and the workers run until neither has anything to do. */
    void settle() {
        do {
            try {
                engine.waitForIdleState(BOUND);
            } catch (TimeoutException busy) {
                throw new AssertionError("the engine does not come to rest", busy);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        } while (step());
    }

    void until(BooleanSupplier reached, Supplier<String> otherwise) {
        var end = System.nanoTime() + BOUND.toNanos();
        while (true) {
            step();
            if (reached.getAsBoolean()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(MILLISECONDS.toNanos(2));
        }
    }

    /** Ends what a test has left running. */
    void tidy() {
        workers.forget();
        records.read();
        records.alive().forEach(instance -> cancel(instance.key));
        until(() -> records.alive().isEmpty(), () -> "an instance cannot be cancelled");
    }

    void stop() {
        client.close();
        engine.stop();
    }

    private void cancel(long instance) {
        try {
            client.newCancelInstanceCommand(instance).send().join();
        } catch (ClientStatusException over) {
            if (over.getStatusCode() != Status.Code.NOT_FOUND) {
                throw over;
            }
        }
    }

    /** Reads what the engine has written and answers its jobs; says whether there were any. */
    private boolean step() {
        records.read();
        var before = workers.answered();
        workers.work(records);
        return workers.answered() > before;
    }

    private static BpmnModelInstance stopwatch() {
        return Bpmn.createExecutableProcess("stopwatch")
                .startEvent()
                .intermediateCatchEvent("running", running -> running.timerWithDurationExpression("duration(time)"))
                .endEvent()
                .done();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError("no free port", none);
        }
    }
}
