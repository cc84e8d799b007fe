package se.arshjul.workflows.inbox;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.workflows.history.TakeOvers;

/** Notes that the caller has read from whom an item was taken: from the caller. */
@Component
class AcknowledgeTakeOver {

    record Command(WorkItemName name) {}

    private final TakeOvers takeOvers;
    private final Requests requests;
    private final InstantSource clock;

    AcknowledgeTakeOver(TakeOvers takeOvers, Requests requests, InstantSource clock) {
        this.takeOvers = takeOvers;
        this.requests = requests;
        this.clock = clock;
    }

    @Transactional
    void handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            takeOvers.read(command.name().id(), Caller.current().subject(), clock.instant());
        }
    }
}
