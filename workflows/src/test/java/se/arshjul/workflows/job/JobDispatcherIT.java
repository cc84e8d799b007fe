package se.arshjul.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.grpc.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.testkit.Operated;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.ProbeWorker;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.step.Step;
import se.arshjul.workflows.step.StepRepository;

@WorkflowsTest
class JobDispatcherIT {

    @Autowired
    CamundaClient client;

    @Autowired
    TestEngine engine;

    @Autowired
    ProbeWorker worker;

    @Autowired
    StepRepository steps;

    @Autowired
    Operated operated;

    @Autowired
    Traces traces;

    @Test
    void aDoneJobGivesItsVariablesToTheProcess() {
        var process = start(attempt -> Map.of("found", true));

        await().untilAsserted(() -> assertThat(engine.completed(process)).contains("found"));
        assertThat(step(process).state()).isEqualTo(Step.State.DONE);
    }

    @Test
    void jobsAreMeasuredByTypeAndOutcome() {
        var done = measured("Done");
        var refused = measured("Refused");
        var stuck = measured("Stuck");

        var process = start(attempt -> Map.of("found", true));
        var stopped = start(attempt -> {
            throw new IllegalStateException("a defect");
        });

        await().untilAsserted(() -> assertThat(engine.completed(process)).contains("found"));
        await().untilAsserted(() -> assertThat(engine.incidents(stopped)).hasSize(1));
        assertThat(measured("Done")).isEqualTo(done + 1);
        assertThat(measured("Stuck")).isEqualTo(stuck + 1);
        assertThat(measured("Refused")).isEqualTo(refused);
        assertThat(operated.metric("job_seconds_sum", "type=\"probe.work\"")).isPositive();
        assertThat(operated.metric("job_seconds_bucket", "type=\"probe.work\"", "le=\"+Inf\""))
                .isPositive();
    }

    @Test
    void aJobIsDoneInTheTraceOfWhatBeganItsProcess() {
        var seen = new AtomicReference<String>();

        var process = start(
                attempt -> {
                    seen.set(traces.traceId());
                    return Map.of("found", true);
                },
                Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        await().untilAsserted(() -> assertThat(engine.completed(process)).contains("found"));
        assertThat(seen).hasValue("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void aRefusalIsCaughtAtTheBoundaryNamedAfterItsReason() {
        var process = start(attempt -> {
            throw Refusal.precondition("PROBE_REFUSED", "No.", Map.of());
        });

        await().untilAsserted(() -> assertThat(engine.completed(process)).contains("refused"));
        assertThat(engine.incidents(process)).isEmpty();
    }

    @Test
    void aPassingFaultIsTriedAgainAfterAWhile() {
        var process = start(attempt -> {
            if (attempt == 0) {
                throw Status.UNAVAILABLE.asRuntimeException();
            }
            return Map.of("found", false);
        });
        await().untilAsserted(() -> assertThat(step(process).state()).isEqualTo(Step.State.FAILING));

        await().until(() -> {
            engine.increaseTime(Duration.ofSeconds(6));
            return engine.completed(process).contains("lost");
        });
        assertThat(worker.attempts(process)).isEqualTo(2);
        assertThat(step(process).problem()).isEmpty();
    }

    @Test
    void aJobWhoseTimeHasNotComeIsHandedOutAgainThenAndIsNoFault() {
        var process = start(attempt -> {
            if (attempt == 0) {
                throw new NotYet(Duration.ofDays(3), "On Monday.");
            }
            return Map.of("found", true);
        });
        await().untilAsserted(() -> assertThat(worker.attempts(process)).isEqualTo(1));
        assertThat(step(process).state()).isEqualTo(Step.State.CURRENT);

        await().until(() -> {
            engine.increaseTime(Duration.ofDays(3).plusSeconds(1));
            return engine.completed(process).contains("found");
        });
        assertThat(engine.incidents(process)).isEmpty();
    }

    @Test
    void whatOnlyAPersonCanMendBecomesAnIncidentAtOnce() {
        var process = start(attempt -> {
            throw Status.PERMISSION_DENIED.withDescription("Not for you").asRuntimeException();
        });

        await().untilAsserted(() ->
                assertThat(engine.incidents(process)).singleElement().asString().contains("Not for you"));
        assertThat(step(process).state()).isEqualTo(Step.State.STUCK);
        assertThat(step(process).problem()).contains("Not for you");
    }

    @Test
    void aDefectInAWorkerDoesNotUseUpItsRetries() {
        var process = start(attempt -> {
            throw new IllegalStateException("a defect");
        });

        await().untilAsserted(() ->
                assertThat(engine.incidents(process)).singleElement().asString().contains("a defect"));
        assertThat(worker.attempts(process)).isEqualTo(1);
    }

    private Step step(String subject) {
        return steps.list(subject, Page.parse(subject, 1, "")).items().getFirst();
    }

    private double measured(String outcome) {
        return operated.metric("job_seconds_count", "type=\"probe.work\"", "outcome=\"" + outcome + "\"");
    }

    private String start(Function<Integer, Map<String, Object>> order) {
        return start(order, Map.of());
    }

    /** A process of its own, so that its records can be told from others'. */
    private String start(Function<Integer, Map<String, Object>> order, Map<String, Object> variables) {
        var process = "probe-" + Given.number();
        worker.tell(process, order);
        var model = Bpmn.createExecutableProcess(process)
                .startEvent()
                .serviceTask(
                        "work",
                        task -> task.zeebeJobType(ProbeWorker.TYPE).zeebeJobRetries(String.valueOf(Backoff.RETRIES)))
                .boundaryEvent("refusal", event -> event.error("PROBE_REFUSED"))
                .endEvent("refused")
                .moveToActivity("work")
                .exclusiveGateway()
                .conditionExpression("found")
                .endEvent("found")
                .moveToLastExclusiveGateway()
                .defaultFlow()
                .endEvent("lost")
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(model, process + ".bpmn")
                .send()
                .join();
        var given = new HashMap<>(variables);
        given.put("subject", process);
        client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(given)
                .send()
                .join();
        return process;
    }
}
