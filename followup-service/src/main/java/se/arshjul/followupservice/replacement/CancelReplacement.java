package se.arshjul.followupservice.replacement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.Replacing;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Gives up what a body has changed and not approved. */
@Component
public class CancelReplacement {

    /** Which request. */
    public record Command(String name) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Responses responses;

    CancelReplacement(RequestGuard guard, Requests seen, RequestLedger ledger, Responses responses) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.responses = responses;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "respondent");
        if (seen.firstTime(id, command)) {
            var request = ledger.lock(name);
            var ended = Replacing.end(request);
            responses.giveUp("CancelReplacement", name);
            ledger.save("CancelReplacement", request, ended);
        }
        return name;
    }
}
