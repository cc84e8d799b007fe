package se.arshjul.followupservice.response;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Returns a submitted response to the body's respondents. */
@Component
public class ReturnResponse {

    /** Which request, and what should be changed. */
    public record Command(String name, String reason) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Responses responses;
    private final InstantSource clock;

    ReturnResponse(RequestGuard guard, Requests seen, RequestLedger ledger, Responses responses, InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.responses = responses;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "approver");
        if (seen.firstTime(id, command)) {
            var request = ledger.lock(name);
            var returned = request.giveBack(command.reason(), clock.instant());
            responses.decide("ReturnResponse", name, response -> response.giveBack(command.reason()));
            ledger.save("ReturnResponse", request, returned);
        }
        return name;
    }
}
