package se.arshjul.followupservice.dispatch;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.dispatch.DispatchEvents.RequestClosed;
import se.arshjul.followupservice.request.Ending;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Settles what is still open when the time for review has passed. */
@Component
class SettleRequests {

    /** Which survey. */
    record Command(SurveyName survey) {}

    private final Requests seen;
    private final SurveyLedger surveys;
    private final EndRequests ending;
    private final Responses responses;
    private final InstantSource clock;

    SettleRequests(Requests seen, SurveyLedger surveys, EndRequests ending, Responses responses, InstantSource clock) {
        this.seen = seen;
        this.surveys = surveys;
        this.ending = ending;
        this.responses = responses;
        this.clock = clock;
    }

    /** How many requests were settled by this call. */
    @Transactional
    int handle(RequestId id, Command command) {
        if (!seen.firstTime(id, command)) {
            return 0;
        }
        var survey = command.survey();
        var now = clock.instant();
        surveys.lock(survey).requireReviewOver(now);
        var settled = ending.end(
                "SettleRequests",
                survey,
                Integer.MAX_VALUE,
                request -> Ending.settle(request, responses.keptReference(request.name()), now),
                RequestClosed::new);
        if (settled > 0) {
            ending.announceIfLast(survey);
        }
        return settled;
    }
}
