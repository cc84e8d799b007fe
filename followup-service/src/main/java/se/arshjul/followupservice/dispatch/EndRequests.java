package se.arshjul.followupservice.dispatch;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.settlement.Settlement;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.outbox.Event;

/** Many requests of a survey ending for the same reason, one event each. */
@Component
class EndRequests {

    private final RequestRepository requests;
    private final Settlement settlement;

    EndRequests(RequestRepository requests, Settlement settlement) {
        this.requests = requests;
        this.settlement = settlement;
    }

    /** Ends at most so many of a locked survey's open requests; how many it ended. */
    int end(
            String command,
            SurveyName survey,
            int most,
            UnaryOperator<Request> transition,
            Function<String, Event> event) {
        var ended = 0;
        for (var before : requests.lockUnsettled(survey, most)) {
            var after = transition.apply(before);
            if (!after.equals(before)) {
                settlement.end(command, before, after, event.apply(before.name().toString()));
                ended++;
            }
        }
        return ended;
    }

    int unsettled(SurveyName survey) {
        return requests.countUnsettled(survey);
    }

    /** Those that are not settled or are asked about, and the accepted ones that their body may still replace. */
    int awaited(SurveyName survey, Instant now) {
        return requests.countAwaited(survey, now);
    }

    int withdrawn(SurveyName survey) {
        return requests.count(survey, Request.State.WITHDRAWN);
    }

    void announceIfLast(SurveyName survey) {
        settlement.announceIfLast(survey);
    }
}
