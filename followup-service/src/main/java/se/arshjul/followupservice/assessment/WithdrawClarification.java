package se.arshjul.followupservice.assessment;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.clarification.Clarifications;
import se.arshjul.followupservice.request.Clarifying;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.response.ResponseApproved;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.followupservice.settlement.Settlement;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Takes back all that the agency has asked about single answers: the response stands as the body had approved it. */
@Component
public class WithdrawClarification {

    /** Which request. */
    public record Command(String name) {}

    private static final String COMMAND = "WithdrawClarification";

    private final RequestGuard guard;
    private final Requests seen;
    private final Settlement settlement;
    private final Responses responses;
    private final Clarifications clarifications;
    private final Outbox outbox;
    private final InstantSource clock;

    WithdrawClarification(
            RequestGuard guard,
            Requests seen,
            Settlement settlement,
            Responses responses,
            Clarifications clarifications,
            Outbox outbox,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.settlement = settlement;
        this.responses = responses;
        this.clarifications = clarifications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofAgency(command.name());
        if (seen.firstTime(id, command)) {
            withdraw(settlement.lock(name));
        }
        return name;
    }

    private void withdraw(Request request) {
        var name = request.name();
        var returned = Clarifying.takeBack(request, clock.instant());
        clarifications.withdraw(name);
        if (Clarifying.ofAccepted(request)) {
            responses.giveUp(COMMAND, name);
            settlement.save(COMMAND, request, returned);
            settlement.announceIfLast(name.survey());
            return;
        }
        responses.reinstate(COMMAND, name);
        settlement.save(COMMAND, request, returned);
        // The process waits for the body's approval; the one it had is there again.
        outbox.append(new ResponseApproved(name.toString()));
    }
}
