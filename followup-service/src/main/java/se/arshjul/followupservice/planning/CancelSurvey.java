package se.arshjul.followupservice.planning;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.pilot.PilotEnd;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyEvents.SurveyCancelled;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Stops a survey; its process withdraws the requests. */
@Component
class CancelSurvey {

    record Command(SurveyName name, String reason, String etag) {}

    private final SurveyLedger surveys;
    private final PilotEnd pilots;
    private final Requests requests;
    private final Outbox outbox;

    CancelSurvey(SurveyLedger surveys, PilotEnd pilots, Requests requests, Outbox outbox) {
        this.surveys = surveys;
        this.pilots = pilots;
        this.requests = requests;
        this.outbox = outbox;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name()).requireEtag(command.etag());
        var cancelled = surveys.save("CancelSurvey", survey, survey.cancel(command.reason()));
        pilots.cancelled(cancelled.name());
        outbox.append(new SurveyCancelled(cancelled.name().toString(), command.reason()));
        return cancelled;
    }
}
