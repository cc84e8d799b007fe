package se.arshjul.followupservice.response;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Signs off a submitted response for the body: it goes to the agency. */
@Component
public class ApproveResponse {

    /**
     * Which request, the hash of the content that was read, and whether the approver says to be the only person.
     *
     * @param version the version that was read; 0 when the caller does not say
     */
    public record Command(String name, String contentHash, int version, boolean singleSigner) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final Responses responses;
    private final References references;
    private final SurveyRepository surveys;
    private final Outbox outbox;
    private final InstantSource clock;

    ApproveResponse(
            RequestGuard guard,
            Requests seen,
            RequestLedger ledger,
            Responses responses,
            References references,
            SurveyRepository surveys,
            Outbox outbox,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.responses = responses;
        this.references = references;
        this.surveys = surveys;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "approver");
        if (!seen.firstTime(id, command)) {
            return name;
        }
        var request = ledger.lock(name).requireSubmitted();
        ledger.requireTimeLeft(request);
        responses.requireUpToDate(responses
                .waiting(name)
                .requireContent(command.contentHash(), command.version())
                .requireSigner(Responses.caller(), Caller.current().peopleAs("approver"), alone(name, command)));
        approve(request);
        return name;
    }

    /** What the approver says counts only where the register says the same and the survey allows it. */
    private boolean alone(RequestName name, Command command) {
        return command.singleSigner()
                && Caller.current().sole()
                && surveys.get(name.survey()).texts().singleSignerAllowed();
    }

    private void approve(Request request) {
        var now = clock.instant();
        var reference = references.next(request.name().survey());
        responses.replace("ApproveResponse", request.name());
        responses.decide(
                "ApproveResponse", request.name(), response -> response.approve(Responses.caller(), reference, now));
        ledger.save("ApproveResponse", request, request.approve(reference, now));
        // Before the approval, which may end the process at once. A pilot has none, and leaves no number behind.
        if (!request.name().survey().isPilot()) {
            outbox.append(new ReceiptIssued(request.name().toString(), reference));
        }
        outbox.append(new ResponseApproved(request.name().toString()));
    }
}
