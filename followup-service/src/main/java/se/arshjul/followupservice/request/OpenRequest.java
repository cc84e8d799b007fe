package se.arshjul.followupservice.request;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Notes that somebody of the body has opened a request. */
@Component
public class OpenRequest {

    /** Which request. */
    public record Command(String name) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final InstantSource clock;

    OpenRequest(RequestGuard guard, Requests seen, RequestLedger ledger, InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "respondent", "approver");
        if (seen.firstTime(id, command)) {
            var request = ledger.lock(name);
            ledger.save("OpenRequest", request, request.open(clock.instant()));
        }
        return name;
    }
}
