package se.arshjul.followupservice.planning;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.duty.Duty;
import se.arshjul.followupservice.duty.FourEyes;
import se.arshjul.followupservice.question.MatrixRules;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyEvents.DesignCompleted;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says that the design is done. */
@Component
class CompleteDesign {

    record Command(SurveyName name) {}

    private final SurveyLedger surveys;
    private final QuestionRepository questions;
    private final FourEyes fourEyes;
    private final Requests requests;
    private final Outbox outbox;

    CompleteDesign(
            SurveyLedger surveys, QuestionRepository questions, FourEyes fourEyes, Requests requests, Outbox outbox) {
        this.surveys = surveys;
        this.questions = questions;
        this.fourEyes = fourEyes;
        this.requests = requests;
        this.outbox = outbox;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name());
        var done = survey.completeDesign();
        MatrixRules.requireWhole(questions.list(survey.name()));
        var designed = surveys.save("CompleteDesign", survey, done);
        fourEyes.done(designed.name(), Duty.DESIGN);
        outbox.append(
                new DesignCompleted(designed.name().toString(), Caller.current().person()));
        return designed;
    }
}
