package se.arshjul.followupservice.assessment;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.Rework;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Sends an approved response back to its body, to be changed and approved again. */
@Component
public class SendBackResponse {

    /**
     * Which request, and what should be changed or explained.
     *
     * @param version the version that was read; 0 when the caller does not say
     */
    public record Command(String name, String reason, int version) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Responses responses;
    private final Outbox outbox;
    private final InstantSource clock;

    SendBackResponse(
            RequestGuard guard,
            Requests seen,
            RequestLedger ledger,
            Responses responses,
            Outbox outbox,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
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
        var request = ledger.lock(name);
        var sentBack = request.sendBack(Rework.WHOLE, command.reason(), clock.instant());
        responses.requireCounting(name, command.version());
        responses.lapseWaiting("SendBackResponse", name);
        responses.move("SendBackResponse", name, response -> response.reject(command.reason()));
        ledger.save("SendBackResponse", request, sentBack);
        var caller = Caller.current();
        if (caller.kind() == Caller.Kind.PERSON) {
            outbox.append(new ResponseAssessed(name.toString(), ResponseAssessed.Decision.sentBack, caller.person()));
        }
        return name;
    }
}
