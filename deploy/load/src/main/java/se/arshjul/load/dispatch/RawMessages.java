package se.arshjul.load.dispatch;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import se.arshjul.local.rehearse.Patience;
import se.arshjul.local.rehearse.Together;

/** Messages to the engine alone, as many on their way at once as the platform's own publisher has. */
record RawMessages(CamundaClient engine, AtomicInteger refused) {

    static final int IN_FLIGHT = 16;

    static final Duration KEPT = Duration.ofMinutes(5);

    /** Each starts an instance that knows what it was started for. */
    void start(String message, List<String> keys, Map<String, Object> variables) {
        publish(message, Duration.ZERO, keys, variables);
    }

    /** Each is heard by the instance of that key, now or once it waits. */
    void tell(String message, List<String> keys) {
        publish(message, KEPT, keys, Map.of());
    }

    private void publish(String message, Duration kept, List<String> keys, Map<String, Object> variables) {
        Together.forEach(keys, IN_FLIGHT, key -> {
            var all = new HashMap<String, Object>(variables);
            all.put("request", key);
            until(
                    refused,
                    "the engine alone to take " + message,
                    () -> engine.newPublishMessageCommand()
                            .messageName(message)
                            .correlationKey(key)
                            .messageId(key)
                            .timeToLive(kept)
                            .variables(all));
        });
    }

    /** An engine that has too much to do says so; the platform's own publisher comes again too. */
    static void until(AtomicInteger refused, String awaited, Command command) {
        Patience.upTo(KEPT, awaited).untilTrue(() -> {
            try {
                command.made().send().join();
                return true;
            } catch (ClientStatusException busy) {
                if (busy.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED) {
                    refused.incrementAndGet();
                    return false;
                }
                throw busy;
            }
        });
    }

    /** Made anew for each try. */
    interface Command {

        FinalCommandStep<?> made();
    }
}
