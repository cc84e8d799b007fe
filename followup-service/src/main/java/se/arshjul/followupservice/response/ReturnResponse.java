package se.arshjul.followupservice.response;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Returns a submitted response to the body's respondents: by its approver, or by one of them who takes it back. */
@Component
public class ReturnResponse {

    /** Which request, and what should be changed; empty when a respondent takes it back. */
    public record Command(String name, String reason) {

        private boolean takesBack() {
            return reason.isEmpty();
        }
    }

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Responses responses;
    private final Outbox outbox;
    private final InstantSource clock;

    ReturnResponse(
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
        var name = allow(command);
        if (seen.firstTime(id, command)) {
            giveBack(name, command);
        }
        return name;
    }

    private RequestName allow(Command command) {
        if (!command.takesBack()) {
            return guard.ofBody(command.name(), "approver");
        }
        var name = guard.ofBody(command.name(), "approver", "respondent");
        if (!Caller.current().holds("respondent")) {
            throw RequestRefusals.invalid(
                    List.of(new FieldViolation("reason", "WRONG_LENGTH", "1 to 2,000 characters.")));
        }
        return name;
    }

    private void giveBack(RequestName name, Command command) {
        var request = ledger.lock(name);
        var returned = request.giveBack(command.reason(), clock.instant());
        if (command.takesBack()) {
            // Who takes it back too late cannot submit it again, and it would be lost.
            ledger.requireTimeLeft(request);
        }
        var version = responses.decide("ReturnResponse", name, response -> response.giveBack(command.reason()));
        ledger.save("ReturnResponse", request, returned);
        if (!command.takesBack()) {
            outbox.append(new ResponseReturned(name.toString(), String.valueOf(version)));
        }
    }
}
