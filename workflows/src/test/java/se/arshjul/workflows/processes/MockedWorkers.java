package se.arshjul.workflows.processes;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Stands in for the workers, by job type: what is not answered stays open. */
final class MockedWorkers {

    /** What becomes of a job. */
    sealed interface Answer {
        record Done(Supplier<Map<String, Object>> variables) implements Answer {}

        record Refused(String reason) implements Answer {}

        record Failing() implements Answer {}

        /** The worker has done its call and dies before it can say so. */
        record Dying() implements Answer {}
    }

    static Answer done(Map<String, Object> variables) {
        return new Answer.Done(() -> variables);
    }

    static Answer done() {
        return done(Map.of());
    }

    static Answer done(Supplier<Map<String, Object>> variables) {
        return new Answer.Done(variables);
    }

    static Answer refused(String reason) {
        return new Answer.Refused(reason);
    }

    static Answer failing() {
        return new Answer.Failing();
    }

    static Answer dying() {
        return new Answer.Dying();
    }

    /** How long a worker holds a job; its death is noticed after that. */
    static final Duration LOCK = Duration.ofMinutes(5);

    /** More at once only makes a queue. */
    private static final int MANY = 16;

    private final CamundaClient client;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<ActivatedJob> seen = new ArrayList<>();
    private String held = "";

    MockedWorkers(CamundaClient client) {
        this.client = client;
    }

    /** Answers jobs of a type in this order; the last answer is given from then on. */
    void on(String type, Answer... inOrder) {
        answers.put(type, new ArrayDeque<>(List.of(inOrder)));
    }

    /** Jobs of a type that workers were given, in order, each time anew. */
    List<Map<String, Object>> given(String type) {
        return seen.stream()
                .filter(job -> job.getType().equals(type))
                .map(ActivatedJob::getVariablesAsMap)
                .toList();
    }

    /** Leaves jobs of this element unanswered, so that an instance stays there. */
    void holdAt(String element) {
        held = element;
    }

    String held() {
        return held;
    }

    int answered() {
        return seen.size();
    }

    void forget() {
        held = "";
        answers.clear();
        seen.clear();
    }

    void work(EngineRecords records) {
        for (var type : List.copyOf(records.jobsToDo())) {
            if (answers.containsKey(type)) {
                records.jobsToDo().remove(type);
                var jobs = take(type);
                var answered = jobs.stream().map(this::answer).toList();
                answered.forEach(one -> one.toCompletableFuture().join());
                if (jobs.size() == MANY) {
                    records.jobsToDo().add(type);
                }
            }
        }
    }

    private List<ActivatedJob> take(String type) {
        return client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(MANY)
                .timeout(LOCK)
                .requestTimeout(Duration.ofSeconds(-1))
                .send()
                .join()
                .getJobs();
    }

    private CompletionStage<?> answer(ActivatedJob job) {
        seen.add(job);
        if (job.getElementId().equals(held)) {
            return CompletableFuture.completedStage(job);
        }
        var left = answers.get(job.getType());
        return switch (left.size() > 1 ? left.pop() : left.peek()) {
            case Answer.Done done ->
                client.newCompleteCommand(job).variables(done.variables().get()).send();
            case Answer.Refused refused ->
                client.newThrowErrorCommand(job).errorCode(refused.reason()).send();
            case Answer.Failing failing ->
                client.newFailCommand(job)
                        .retries(job.getRetries() - 1)
                        .errorMessage("failed")
                        .send();
            case Answer.Dying dying -> CompletableFuture.completedStage(job);
        };
    }
}
