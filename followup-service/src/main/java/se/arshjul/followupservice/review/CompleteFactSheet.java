package se.arshjul.followupservice.review;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyEvents.FactSheetCompleted;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says that the fact sheet is written. */
@Component
public class CompleteFactSheet {

    public record Command(SurveyName name, String factSheet, String etag) {}

    private final SurveyLedger surveys;
    private final Requests requests;
    private final Outbox outbox;

    CompleteFactSheet(SurveyLedger surveys, Requests requests, Outbox outbox) {
        this.surveys = surveys;
        this.requests = requests;
        this.outbox = outbox;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name()).requireEtag(command.etag());
        var changed = surveys.save("CompleteFactSheet", survey, survey.completeFactSheet(command.factSheet()));
        outbox.append(new FactSheetCompleted(
                changed.name().toString(), Caller.current().person()));
        return changed;
    }
}
