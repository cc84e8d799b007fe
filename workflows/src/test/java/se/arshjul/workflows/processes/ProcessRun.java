package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One process instance, as a test follows it. */
final class ProcessRun {

    private final ProcessHarness harness;
    private final InstanceRecords records;
    final String subject;

    ProcessRun(ProcessHarness harness, InstanceRecords records, String subject) {
        this.harness = harness;
        this.records = records;
        this.subject = subject;
    }

    /** Waits until the instance stands at exactly these elements. */
    ProcessRun standsAt(String... elements) {
        var expected = Stream.of(elements).sorted().toList();
        return await(() -> records.places().equals(expected), "stands at " + expected);
    }

    /** The element where the instance comes to rest: a person, a message, a date or the test must do something. */
    String place() {
        await(() -> records.restsAt(harness.workers.held()).isPresent(), "comes to rest");
        return records.restsAt(harness.workers.held()).orElseThrow();
    }

    /** Waits until an element has been passed this many times. */
    ProcessRun hasPassed(String element, int times) {
        return await(() -> passed(element) >= times, "has passed " + element + " " + times + " times");
    }

    ProcessRun hasPassed(String element) {
        return hasPassed(element, 1);
    }

    int passed(String element) {
        return records.completed.getOrDefault(element, 0);
    }

    /** Waits until the instance is over, came to this end, and nothing of it is left waiting. */
    void endsAt(String endEvent) {
        await(() -> records.ended && records.leftovers().isEmpty(), "ends and leaves nothing");
        assertThat(records.completed).containsKey(endEvent);
    }

    boolean ended() {
        return records.ended;
    }

    /** Does a human step as the inbox does it. */
    ProcessRun complete(String userTask, Map<String, Object> variables) {
        await(() -> jobOf(userTask).size() == 1, "has one open " + userTask);
        var key = jobOf(userTask).getFirst().getKey();
        harness.client().newCompleteCommand(key).variables(variables).send().join();
        return await(() -> !records.jobs.containsKey(key), "has done " + userTask);
    }

    ProcessRun complete(String userTask) {
        return complete(userTask, Map.of());
    }

    ProcessRun decide(String userTask, String decision) {
        return complete(userTask, Map.of("decision", decision));
    }

    ProcessRun publish(String message) {
        harness.messages.publish(message, subject);
        return this;
    }

    ProcessRun publish(String message, Map<String, Object> variables) {
        harness.messages.publish(message, subject, variables);
        return this;
    }

    /** The open job of a human step. */
    JobRecordValue job(String userTask) {
        return jobOf(userTask).getFirst().getValue();
    }

    /** A variable as the step sees it that stands at an element, in JSON. */
    String local(String element, String variable) {
        var scope = records.active.entrySet().stream()
                .filter(active -> active.getValue().getElementId().equals(element))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return records.variables.getOrDefault(scope, Map.of()).get(variable);
    }

    /** A variable of the whole process, in JSON. */
    String variable(String name) {
        return records.variables.getOrDefault(records.key, Map.of()).get(name);
    }

    /** When the open timer of an element fires. */
    Instant due(String element) {
        return records.timers.values().stream()
                .filter(timer -> timer.getTargetElementId().equals(element))
                .map(timer -> Instant.ofEpochMilli(timer.getDueDate()))
                .reduce((one, other) -> {
                    throw new AssertionError("two timers at " + element);
                })
                .orElseThrow();
    }

    ProcessRun isDue(String element, OffsetDateTime date) {
        return await(
                () -> records.timers.values().stream()
                        .anyMatch(timer -> timer.getTargetElementId().equals(element)
                                && timer.getDueDate() == date.toInstant().toEpochMilli()),
                "has a timer " + element + " at " + date);
    }

    int fired(String timer) {
        return records.fired.getOrDefault(timer, 0);
    }

    List<String> incidents() {
        return records.incidents.values().stream()
                .map(incident -> incident.getErrorType() + " at " + incident.getElementId())
                .toList();
    }

    ProcessRun awaitIncident(String errorType) {
        return await(
                () -> incidents().stream().anyMatch(one -> one.startsWith(errorType)), "has an incident " + errorType);
    }

    private List<Map.Entry<Long, JobRecordValue>> jobOf(String element) {
        return records.jobs.entrySet().stream()
                .filter(job -> job.getValue().getElementId().equals(element))
                .toList();
    }

    private ProcessRun await(BooleanSupplier reached, String expected) {
        harness.until(
                reached,
                () -> "%s was expected that it %s, but it stands at %s, passed %s, left %s, incidents %s"
                        .formatted(
                                subject,
                                expected,
                                records.places(),
                                records.completed,
                                records.leftovers(),
                                records.incidents.values()));
        return this;
    }
}
