package se.arshjul.followupservice.extension;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.LongerTime;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Asks for longer time for a body. */
@Component
class RequestExtension {

    /** Which request, until when, and why. */
    record Command(String name, LocalDate answerBy, String reason) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Outbox outbox;
    private final InstantSource clock;

    RequestExtension(RequestGuard guard, Requests seen, RequestLedger ledger, Outbox outbox, InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "respondent", "approver", "contact");
        if (seen.firstTime(id, command)) {
            var request = ledger.lock(name);
            var asked = LongerTime.ask(request, command.answerBy(), command.reason());
            ledger.requireTimeLeft(request);
            ExtensionDays.of(ledger.survey(request), request, command.answerBy(), clock.instant());
            ledger.save("RequestExtension", request, asked);
            outbox.append(new ExtensionRequested(name.toString()));
        }
        return name;
    }
}
