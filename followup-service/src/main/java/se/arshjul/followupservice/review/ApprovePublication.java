package se.arshjul.followupservice.review;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.duty.Duty;
import se.arshjul.followupservice.duty.FourEyes;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyEvents.Decision;
import se.arshjul.followupservice.survey.SurveyEvents.PublicationDecided;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Approves that the results are published on the publication date. */
@Component
public class ApprovePublication {

    public record Command(SurveyName name, String etag) {}

    private final SurveyLedger surveys;
    private final FourEyes fourEyes;
    private final Requests requests;
    private final Outbox outbox;

    ApprovePublication(SurveyLedger surveys, FourEyes fourEyes, Requests requests, Outbox outbox) {
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
        survey.require(Survey.State.REVIEWED);
        fourEyes.requireOther(survey.name(), Duty.ANALYSIS);
        var changed = surveys.save("ApprovePublication", survey, survey.approvePublication());
        outbox.append(new PublicationDecided(
                changed.name().toString(), Decision.approved, Caller.current().person()));
        return changed;
    }
}
