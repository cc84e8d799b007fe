package se.arshjul.followupservice.review;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.duty.Duty;
import se.arshjul.followupservice.duty.FourEyes;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyEvents.AnalysisCompleted;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says that the results have been reviewed and the analysis is written. */
@Component
public class CompleteAnalysis {

    public record Command(SurveyName name, String analysis, String etag) {}

    private final SurveyLedger surveys;
    private final FourEyes fourEyes;
    private final Requests requests;
    private final Outbox outbox;

    CompleteAnalysis(SurveyLedger surveys, FourEyes fourEyes, Requests requests, Outbox outbox) {
        this.surveys = surveys;
        this.fourEyes = fourEyes;
        this.requests = requests;
        this.outbox = outbox;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name()).requireEtag(command.etag());
        var changed = surveys.save("CompleteAnalysis", survey, survey.completeAnalysis(command.analysis()));
        fourEyes.done(changed.name(), Duty.ANALYSIS);
        outbox.append(new AnalysisCompleted(
                changed.name().toString(), Caller.current().person()));
        return changed;
    }
}
