package se.arshjul.followupservice.extension;

import java.time.InstantSource;
import java.time.LocalDate;
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

/** Grants a body longer time: its own days, and nobody else's, move. */
@Component
class GrantExtension {

    /** Which request, until when, and what is said about it. */
    record Command(String name, LocalDate answerBy, String answer) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Outbox outbox;
    private final InstantSource clock;

    GrantExtension(RequestGuard guard, Requests seen, RequestLedger ledger, Outbox outbox, InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofAgency(command.name());
        if (seen.firstTime(id, command)) {
            var request = LongerTime.requireAsked(ledger.lock(name));
            ledger.requireTimeLeft(request);
            var days = ExtensionDays.of(ledger.survey(request), request, command.answerBy(), clock.instant());
            ledger.save(
                    "GrantExtension",
                    request,
                    LongerTime.grant(request, days.answerBy(), days.acceptedUntil(), command.answer()));
            outbox.append(new RequestDatesMoved(name.toString()));
            outbox.append(new ExtensionDecided(
                    name.toString(),
                    ExtensionDecided.Decision.granted,
                    Caller.current().person()));
        }
        return name;
    }
}
