package se.arshjul.followupservice.proposal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyEvents.IndicatorProposalsCompleted;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says that all proposals have been made; there may be none. */
@Component
public class CompleteIndicatorProposals {

    public record Command(SurveyName name) {}

    private final SurveyRepository surveys;
    private final Requests requests;
    private final Audit audit;
    private final Outbox outbox;

    CompleteIndicatorProposals(SurveyRepository surveys, Requests requests, Audit audit, Outbox outbox) {
        this.surveys = surveys;
        this.requests = requests;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name()).require(State.PUBLISHED);
        audit.record("CompleteIndicatorProposals", survey.name().toString(), null, null);
        outbox.append(new IndicatorProposalsCompleted(
                survey.name().toString(), Caller.current().person()));
        return survey;
    }
}
