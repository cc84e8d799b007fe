package se.arshjul.followupservice.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.dispatch.DispatchEvents.RequestClosed;
import se.arshjul.followupservice.request.AnsweringTime;
import se.arshjul.followupservice.request.Ending;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.settlement.Settlement;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Closes one request at the end of its own time. */
@Component
class CloseRequest {

    /**
     * Which request, and the end for which its process has waited: that it has passed is the engine's to say, for the
     * clocks of two machines differ, and here only whether it is still the end.
     */
    record Command(String name, Instant closeTime) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final Settlement settlement;
    private final InstantSource clock;

    CloseRequest(RequestGuard guard, Requests seen, Settlement settlement, InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Transactional
    public RequestName handle(RequestId id, Command command) {
        var name = guard.ofAgency(command.name());
        if (seen.firstTime(id, command)) {
            var request = settlement.lock(name);
            var closes = AnsweringTime.closes(settlement.survey(name.survey()), request);
            if (!closes.isAfter(command.closeTime())) {
                close(request);
            }
        }
        return name;
    }

    private void close(Request request) {
        var ended = Ending.end(request, clock.instant());
        if (!ended.equals(request)) {
            settlement.end(
                    "CloseRequest",
                    request,
                    ended,
                    new RequestClosed(request.name().toString()));
            settlement.announceIfLast(request.name().survey());
        }
    }
}
