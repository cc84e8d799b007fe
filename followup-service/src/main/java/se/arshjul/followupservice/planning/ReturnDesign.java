package se.arshjul.followupservice.planning;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyEvents.Decision;
import se.arshjul.followupservice.survey.SurveyEvents.DispatchDecided;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Sends a survey back to be designed further. */
@Component
class ReturnDesign {

    record Command(SurveyName name, String reason) {}

    private final SurveyLedger surveys;
    private final Requests requests;
    private final Outbox outbox;

    ReturnDesign(SurveyLedger surveys, Requests requests, Outbox outbox) {
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
        var returned = surveys.save("ReturnDesign", survey, survey.returnDesign(command.reason()));
        outbox.append(new DispatchDecided(
                returned.name().toString(), Decision.returned, Caller.current().person()));
        return returned;
    }
}
