package se.arshjul.followupservice.planning;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.consultation.DecisionRecord;
import se.arshjul.followupservice.duty.Duty;
import se.arshjul.followupservice.duty.FourEyes;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyEvents.Decision;
import se.arshjul.followupservice.survey.SurveyEvents.DispatchDecided;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Approves that a survey goes out on its opening date. */
@Component
class ApproveDispatch {

    record Command(SurveyName name, String etag) {}

    private final SurveyLedger surveys;
    private final FourEyes fourEyes;
    private final DecisionRecord decisions;
    private final Requests requests;
    private final Outbox outbox;
    private final InstantSource clock;

    ApproveDispatch(
            SurveyLedger surveys,
            FourEyes fourEyes,
            DecisionRecord decisions,
            Requests requests,
            Outbox outbox,
            InstantSource clock) {
        this.surveys = surveys;
        this.fourEyes = fourEyes;
        this.decisions = decisions;
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name()).requireEtag(command.etag());
        survey.require(Survey.State.DESIGNED);
        fourEyes.requireOther(survey.name(), Duty.DESIGN);
        var wanted = survey.approveDispatch(clock.instant());
        decisions.requireComplete(survey.name());
        var approved = surveys.save("ApproveDispatch", survey, wanted);
        outbox.append(new DispatchDecided(
                approved.name().toString(), Decision.approved, Caller.current().person()));
        return approved;
    }
}
