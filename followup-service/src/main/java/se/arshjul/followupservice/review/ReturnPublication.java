package se.arshjul.followupservice.review;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyEvents.Decision;
import se.arshjul.followupservice.survey.SurveyEvents.PublicationDecided;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Sends the results back to be analysed further. */
@Component
public class ReturnPublication {

    public record Command(SurveyName name, String reason) {}

    private final SurveyLedger surveys;
    private final Requests requests;
    private final Outbox outbox;

    ReturnPublication(SurveyLedger surveys, Requests requests, Outbox outbox) {
        this.surveys = surveys;
        this.requests = requests;
        this.outbox = outbox;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name());
        var changed = surveys.save("ReturnPublication", survey, survey.returnPublication(command.reason()));
        outbox.append(new PublicationDecided(
                changed.name().toString(), Decision.returned, Caller.current().person()));
        return changed;
    }
}
