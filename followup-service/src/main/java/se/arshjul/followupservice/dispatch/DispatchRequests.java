package se.arshjul.followupservice.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.dispatch.DispatchEvents.RequestDispatched;
import se.arshjul.followupservice.pilot.PilotEnd;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Creates requests for recipients that have none yet. */
@Component
class DispatchRequests {

    /** Some of a survey's recipients, and how many there are in all. */
    record Command(SurveyName survey, List<Recipient> recipients, int total) {}

    /** A principal, and the last part of its request's name. */
    record Recipient(String id, Request.Recipient principal) {}

    private final Requests seen;
    private final SurveyLedger surveys;
    private final RequestRepository requests;
    private final RequestLedger ledger;
    private final PilotEnd pilots;
    private final Outbox outbox;
    private final InstantSource clock;

    DispatchRequests(
            Requests seen,
            SurveyLedger surveys,
            RequestRepository requests,
            RequestLedger ledger,
            PilotEnd pilots,
            Outbox outbox,
            InstantSource clock) {
        this.seen = seen;
        this.surveys = surveys;
        this.requests = requests;
        this.ledger = ledger;
        this.pilots = pilots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How many recipients have no request yet. */
    @Transactional
    int handle(RequestId id, Command command) {
        if (seen.firstTime(id, command)) {
            dispatch(command, clock.instant());
        }
        return Math.max(0, command.total() - requests.count(command.survey()));
    }

    private void dispatch(Command command, Instant now) {
        var survey = surveys.lock(command.survey());
        surveys.save("DispatchRequests", survey, survey.open(now));
        pilots.launched(command.survey());
        var added = 0;
        for (var recipient : command.recipients()) {
            var name = new RequestName(command.survey(), recipient.id());
            var request = Request.dispatched(name, recipient.principal(), now);
            if (ledger.add("DispatchRequests", request)) {
                outbox.append(RequestDispatched.of(request, survey));
                added++;
            }
        }
        surveys.addRequests(command.survey(), added);
    }
}
