package se.arshjul.workflows.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.db.Json;
import se.arshjul.workflows.event.Route.Start;

/** Takes an event, the same one once: keeps it for the engine, and the inbox knows at once. */
@Component
public class TakeEvent {

    /** What happened, to what; the engine is given the variables. */
    public record Command(
            UUID eventId, String type, String subject, Map<String, Object> variables, String traceparent) {}

    private final IntakeRepository intake;
    private final IntakeBell bell;
    private final InboxEvents inbox;
    private final EventSteps steps;

    TakeEvent(IntakeRepository intake, IntakeBell bell, InboxEvents inbox, EventSteps steps) {
        this.intake = intake;
        this.bell = bell;
        this.inbox = inbox;
        this.steps = steps;
    }

    @Transactional
    public void handle(Command command) {
        var route = Routes.of(command.type());
        if (!intake.insert(row(command, route), route.told())) {
            return;
        }
        inbox.apply(route, command);
        steps.note(route, command);
        bell.ringAfterCommit();
    }

    private static IntakeRepository.Row row(Command command, Route route) {
        var variables = new LinkedHashMap<>(command.variables());
        variables.put("traceparent", command.traceparent());
        var startOf = "";
        if (route instanceof Start start) {
            variables.put(start.variable(), command.subject());
            startOf = start.process();
        }
        return new IntakeRepository.Row(
                command.eventId(),
                command.type(),
                command.subject(),
                Json.text(variables),
                command.traceparent(),
                startOf,
                false);
    }
}
