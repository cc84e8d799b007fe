package se.arshjul.workflows.processes;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Tells the processes what has happened, as event intake does. */
final class Messages {

    /** What event intake gives messages to running instances. */
    private static final Duration LIFE = Duration.ofDays(30);

    /** More at once only makes a queue. */
    private static final int IN_FLIGHT = 16;

    private final CamundaClient client;

    Messages(CamundaClient client) {
        this.client = client;
    }

    void publish(String message, String subject) {
        publish(message, subject, UUID.randomUUID().toString());
    }

    void publish(String message, String subject, String id) {
        taken(send(message, subject, id, LIFE, Map.of()));
    }

    void publish(String message, String subject, Map<String, Object> variables) {
        taken(send(message, subject, UUID.randomUUID().toString(), LIFE, variables));
    }

    /** Says the same of many. */
    void publishAll(String message, List<String> subjects) {
        throttled(subjects, subject -> send(message, subject, subject, LIFE, Map.of()));
    }

    /** Start messages are not kept, so that they can never start a second instance later. */
    void startAll(String message, Map<String, Map<String, Object>> subjects) {
        throttled(
                List.copyOf(subjects.keySet()),
                subject -> send(message, subject, subject, Duration.ZERO, subjects.get(subject)));
    }

    private static void throttled(List<String> subjects, Function<String, CamundaFuture<?>> send) {
        for (var from = 0; from < subjects.size(); from += IN_FLIGHT) {
            var some = subjects.subList(from, Math.min(from + IN_FLIGHT, subjects.size()));
            some.stream().map(send).toList().forEach(Messages::taken);
        }
    }

    private CamundaFuture<?> send(
            String message, String subject, String id, Duration life, Map<String, Object> variables) {
        return client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(subject)
                .messageId(id)
                .timeToLive(life)
                .variables(variables)
                .send();
    }

    private static void taken(CamundaFuture<?> sent) {
        try {
            sent.join();
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw refused;
            }
        }
    }
}
