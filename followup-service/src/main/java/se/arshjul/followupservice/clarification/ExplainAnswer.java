package se.arshjul.followupservice.clarification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Saves what a body says to what the agency has asked about one answer. */
@Component
public class ExplainAnswer {

    /** Which request, what is said to what was asked about which question, and the etag that was read. */
    public record Command(String name, String question, String text, String etag) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Clarifications clarifications;

    ExplainAnswer(RequestGuard guard, Requests seen, RequestLedger ledger, Clarifications clarifications) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.clarifications = clarifications;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "respondent");
        if (seen.firstTime(id, command)) {
            var request = ledger.lock(name);
            request.requireAnswerable();
            if (!request.clarifying()) {
                throw RequestRefusals.wrongState(request);
            }
            ledger.requireTimeLeft(request);
            clarifications.explain(
                    request, QuestionName.parse(command.question()).question(), command.text(), command.etag());
        }
        return name;
    }
}
