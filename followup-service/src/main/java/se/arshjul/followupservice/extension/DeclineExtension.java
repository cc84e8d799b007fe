package se.arshjul.followupservice.extension;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.ExtensionDecided;
import se.arshjul.followupservice.request.LongerTime;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Declines the longer time that a body asked for; its days stay. */
@Component
class DeclineExtension {

    /** Which request, and why not. */
    record Command(String name, String answer) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Outbox outbox;

    DeclineExtension(RequestGuard guard, Requests seen, RequestLedger ledger, Outbox outbox) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofAgency(command.name());
        if (seen.firstTime(id, command)) {
            var request = ledger.lock(name);
            ledger.save("DeclineExtension", request, LongerTime.decline(request, command.answer()));
            outbox.append(new ExtensionDecided(
                    name.toString(),
                    ExtensionDecided.Decision.declined,
                    Caller.current().person()));
        }
        return name;
    }
}
