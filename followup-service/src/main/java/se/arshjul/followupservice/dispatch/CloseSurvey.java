package se.arshjul.followupservice.dispatch;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.dispatch.DispatchEvents.RequestClosed;
import se.arshjul.followupservice.request.Ending;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.theme.CarryThemes;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Closes a survey: requests that have not reached the agency get no further. */
@Component
class CloseSurvey {

    /** Which survey. */
    record Command(SurveyName survey) {}

    private final Requests seen;
    private final SurveyLedger surveys;
    private final EndRequests ending;
    private final CarryThemes themes;
    private final InstantSource clock;

    CloseSurvey(Requests seen, SurveyLedger surveys, EndRequests ending, CarryThemes themes, InstantSource clock) {
        this.seen = seen;
        this.surveys = surveys;
        this.ending = ending;
        this.themes = themes;
        this.clock = clock;
    }

    /** How many requests have reached the agency and are not settled, or can still be replaced or are asked about. */
    @Transactional
    int handle(RequestId id, Command command) {
        var survey = command.survey();
        if (seen.firstTime(id, command)) {
            close(surveys.lock(survey));
        }
        return ending.awaited(survey, clock.instant());
    }

    private void close(Survey open) {
        var now = clock.instant();
        var closed = open.close(now);
        if (!closed.equals(open)) {
            var survey = surveys.save("CloseSurvey", open, closed).name();
            themes.to(survey);
            ending.end(
                    "CloseSurvey",
                    survey,
                    Integer.MAX_VALUE,
                    request -> Ending.close(request, now),
                    RequestClosed::new);
            ending.announceIfLast(survey);
        }
    }
}
