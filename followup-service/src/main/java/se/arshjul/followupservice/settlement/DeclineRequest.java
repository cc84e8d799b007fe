package se.arshjul.followupservice.settlement;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.consultation.DecisionRecord;
import se.arshjul.followupservice.request.Ending;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says that a body will not answer, unless by the recorded decision it must. */
@Component
public class DeclineRequest {

    /** Which request, and why not. */
    public record Command(String name, String reason) {}

    private final RequestGuard guard;
    private final DecisionRecord decisions;
    private final Requests seen;
    private final Settlement settlement;
    private final InstantSource clock;

    DeclineRequest(
            RequestGuard guard, DecisionRecord decisions, Requests seen, Settlement settlement, InstantSource clock) {
        this.guard = guard;
        this.decisions = decisions;
        this.seen = seen;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofBody(command.name(), "contact", "approver");
        if (seen.firstTime(id, command)) {
            var request = settlement.lock(name);
            var declined = Ending.decline(request, command.reason(), clock.instant());
            if (decisions.isAnsweringMandatory(name.survey())) {
                throw RequestRefusals.answeringMandatory(request);
            }
            settlement.end("DeclineRequest", request, declined, new RequestDeclined(name.toString()));
            settlement.announceIfLast(name.survey());
        }
        return name;
    }
}
