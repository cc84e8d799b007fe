package se.arshjul.workflows.completion;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.completion.CompletionRepository.Row;
import se.arshjul.workflows.loop.Loop;

/** Sends completions to the engine until it has answered each of them. */
@Component
class CompletionSender extends Loop {

    private static final Logger log = LoggerFactory.getLogger(CompletionSender.class);

    /** Finds what is due again; what is queued in this process rings the bell. */
    private static final Duration POLL = Duration.ofSeconds(1);

    /** People finish a few items a second at most. */
    private static final int AT_ONCE = 16;

    private final CompletionRepository completions;
    private final CompletionBell bell;
    private final CamundaClient engine;

    CompletionSender(
            CompletionRepository completions, CompletionBell bell, CamundaClient engine, MeterRegistry meters) {
        super("completion-sender");
        this.completions = completions;
        this.bell = bell;
        this.engine = engine;
        Gauge.builder("job.completion.backlog", completions, CompletionRepository::backlog)
                .description("Jobs done by people that the engine has not been told about")
                .register(meters);
    }

    @Override
    protected void turn() throws InterruptedException {
        if (sendDue() < AT_ONCE) {
            bell.await(POLL);
        }
    }

    /** Sends what is due and says how much that was. */
    int sendDue() {
        var due = completions.takeDue(AT_ONCE);
        due.forEach(this::send);
        return due.size();
    }

    private void send(Row row) {
        try {
            engine.newCompleteCommand(row.jobKey())
                    .variables(row.variables())
                    .send()
                    .join();
            completions.answered(row, true);
        } catch (ClientStatusException answered) {
            if (answered.getStatusCode() == Status.Code.NOT_FOUND) {
                // Done before, or the process went another way: either way there is nothing left to tell.
                completions.answered(row, false);
            } else {
                notTaken(row, answered);
            }
        } catch (ClientException away) {
            notTaken(row, away);
        }
    }

    private static void notTaken(Row row, ClientException why) {
        log.atWarn()
                .addKeyValue("job", row.jobKey())
                .addKeyValue("why", why.getMessage())
                .log("Completion not taken by the engine");
    }
}
