package se.arshjul.followupservice.replacement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.Replacing;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Opens the answers of an approved response again. */
@Component
public class BeginReplacement {

    /** Which request. */
    public record Command(String name) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;

    BeginReplacement(RequestGuard guard, Requests seen, RequestLedger ledger) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "respondent");
        if (seen.firstTime(id, command)) {
            var request = ledger.lock(name);
            var begun = Replacing.begin(request);
            ledger.requireTimeLeft(begun);
            ledger.save("BeginReplacement", request, begun);
        }
        return name;
    }
}
