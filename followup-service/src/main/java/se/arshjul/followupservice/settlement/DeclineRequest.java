package se.arshjul.followupservice.settlement;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.Ending;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says that a body will not answer. */
@Component
public class DeclineRequest {

    /** Which request, and why not. */
    public record Command(String name, String reason) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final Settlement settlement;
    private final InstantSource clock;

    DeclineRequest(RequestGuard guard, Requests seen, Settlement settlement, InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "contact", "approver");
        if (seen.firstTime(id, command)) {
            var request = settlement.lock(name);
            var declined = Ending.decline(request, command.reason(), clock.instant());
            settlement.end("DeclineRequest", request, declined, new RequestDeclined(name.toString()));
            settlement.announceIfLast(name.survey());
        }
        return name;
    }
}
