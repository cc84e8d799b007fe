package se.arshjul.followupservice.response;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.answer.ReadAnswers;
import se.arshjul.followupservice.clarification.Clarifications;
import se.arshjul.followupservice.contradiction.Confirmed;
import se.arshjul.followupservice.contradiction.Contradictions;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Freezes a body's answers as the next version and hands it to the approver. */
@Component
public class SubmitResponse {

    /**
     * Which request.
     *
     * @param confirmed contradictions that somebody has read and says are right
     */
    public record Command(String name, List<Confirmed> confirmed) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final RequestLedger ledger;
    private final ReadAnswers answers;
    private final Contradictions contradictions;
    private final Clarifications clarifications;
    private final Responses responses;
    private final Outbox outbox;
    private final InstantSource clock;

    SubmitResponse(
            RequestGuard guard,
            Requests seen,
            RequestLedger ledger,
            ReadAnswers answers,
            Contradictions contradictions,
            Clarifications clarifications,
            Responses responses,
            Outbox outbox,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.ledger = ledger;
        this.answers = answers;
        this.contradictions = contradictions;
        this.clarifications = clarifications;
        this.responses = responses;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "respondent");
        if (!seen.firstTime(id, command)) {
            return name;
        }
        var request = ledger.lockAsAsked(name);
        // Two tabs, two colleagues: the answers cannot have changed since the first of them submitted.
        if (!request.submitted()) {
            submit(request, command.confirmed());
        }
        return name;
    }

    private void submit(Request request, List<Confirmed> confirmed) {
        var now = clock.instant();
        var submitted = request.submit(now);
        ledger.requireTimeLeft(request);
        var sheet = answers.sheet(request.name());
        answers.requireComplete(request, sheet);
        var right = confirmed.stream().map(Confirmed::rule).toList();
        if (request.clarifying()) {
            clarifications.requireWord(request.name(), sheet);
            contradictions.requireClarified(request, sheet);
            // What was said of answers that are as they were is said of them still; of others nobody has said anything.
            right = contradictions.stillConfirmed(request.name(), responses.signedVersion(request.name()), sheet);
        } else {
            contradictions.requireConfirmed(request.name(), sheet, confirmed);
        }
        var response = responses.freeze(request.name(), sheet, now);
        contradictions.keep(request.name(), response.version(), sheet, right);
        if (request.clarifying()) {
            clarifications.submit(request.name(), response.version());
        }
        ledger.save("SubmitResponse", request, submitted);
        outbox.append(new ResponseSubmitted(request.name().toString(), String.valueOf(response.version())));
    }
}
