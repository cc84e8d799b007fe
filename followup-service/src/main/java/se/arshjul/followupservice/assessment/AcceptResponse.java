package se.arshjul.followupservice.assessment;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.followupservice.settlement.Settlement;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Accepts an approved response: the request is settled as answered. */
@Component
public class AcceptResponse {

    /**
     * Which request.
     *
     * @param version the version that was read; 0 when the caller does not say
     */
    public record Command(String name, int version) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final Settlement settlement;
    private final RequestLedger ledger;
    private final Responses responses;
    private final Outbox outbox;
    private final InstantSource clock;

    AcceptResponse(
            RequestGuard guard,
            Requests seen,
            Settlement settlement,
            RequestLedger ledger,
            Responses responses,
            Outbox outbox,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.settlement = settlement;
        this.ledger = ledger;
        this.responses = responses;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofAgency(command.name());
        if (!seen.firstTime(id, command)) {
            return name;
        }
        var request = settlement.lock(name);
        var accepted = request.accept(clock.instant());
        responses.requireCounting(name, command.version());
        if (!accepted.equals(request)) {
            accept(request, accepted);
        }
        return name;
    }

    private void accept(Request request, Request accepted) {
        responses.take("AcceptResponse", request.name());
        ledger.save("AcceptResponse", request, accepted);
        var caller = Caller.current();
        if (caller.kind() == Caller.Kind.PERSON) {
            outbox.append(new ResponseAssessed(
                    request.name().toString(), ResponseAssessed.Decision.accepted, caller.person()));
        }
        settlement.announceIfLast(request.name().survey());
    }
}
