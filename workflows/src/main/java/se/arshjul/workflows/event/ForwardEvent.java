package se.arshjul.workflows.event;

import io.camunda.client.api.command.ClientException;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.workflows.lettercorrection.LetterCorrection;
import se.arshjul.workflows.step.StepRepository;

/**
 * Tells the engine of one event. A start is looked after until its process has begun: the engine keeps no start message
 * for a process that is not deployed yet, and what it had taken last may be gone when it is killed. Telling it again is
 * safe, because a start that finds a running instance starts nothing.
 */
@Component
class ForwardEvent {

    private static final Logger log = LoggerFactory.getLogger(ForwardEvent.class);

    private final IntakeRepository intake;
    private final MessagePublisher publisher;
    private final InboxEvents inbox;
    private final StepRepository steps;
    private final Traces traces;

    ForwardEvent(
            IntakeRepository intake,
            MessagePublisher publisher,
            InboxEvents inbox,
            StepRepository steps,
            Traces traces) {
        this.intake = intake;
        this.publisher = publisher;
        this.inbox = inbox;
        this.steps = steps;
        this.traces = traces;
    }

    void forward(IntakeRepository.Row row) {
        try {
            if (row.published() && settled(row)) {
                intake.settled(row);
                return;
            }
            traces.continued(row.traceparent(), "event " + row.type(), () -> publisher.publish(row));
            inbox.published(row.type(), row.subject());
            intake.published(row);
        } catch (ClientException | BulkheadFullException | RequestNotPermitted notTaken) {
            log.atWarn()
                    .addKeyValue("event", row.eventId())
                    .addKeyValue("type", row.type())
                    .addKeyValue("subject", row.subject())
                    .addKeyValue("why", notTaken.getMessage())
                    .log("Event not taken by the engine");
            intake.failed(row);
        } catch (DataAccessException | TransactionException unreachable) {
            // Due again when its lease has run out.
            log.atWarn().setCause(unreachable).log("Intake not reachable");
        }
    }

    /**
     * Whether the process has begun, or is no longer wanted. That of a letter begins as often as letters do not arrive, most
     * of all when all else about their request has come to its end.
     */
    private boolean settled(IntakeRepository.Row row) {
        if (row.startOf().equals(LetterCorrection.PROCESS)) {
            return !intake.isUndelivered(row, LetterCorrection.Forms.CONTACT_CORRECTION);
        }
        return steps.begun(row.startOf(), row.subject()) || intake.heard(row.subject(), Routes.FAREWELLS);
    }
}
