package se.arshjul.followupservice.amendment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.amendment.Amendment.Kind;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.question.AmendQuestions;
import se.arshjul.followupservice.question.QuestionRefusals;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes a question that is being answered, or withdraws it; what it was is kept. */
@Component
class CreateAmendment {

    record Command(Wanted wanted, String reason) {}

    private final SurveyRepository surveys;
    private final Amending amending;
    private final AmendmentRepository amendments;
    private final AmendQuestions questions;
    private final Requests requests;

    CreateAmendment(
            SurveyRepository surveys,
            Amending amending,
            AmendmentRepository amendments,
            AmendQuestions questions,
            Requests requests) {
        this.surveys = surveys;
        this.amending = amending;
        this.amendments = amendments;
        this.questions = questions;
        this.requests = requests;
    }

    @Transactional
    public Amendment handle(RequestId id, Command command) {
        var wanted = command.wanted();
        var name = wanted.name();
        if (!requests.firstTime(id, command)) {
            return amendments.madeBy(id, name.survey());
        }
        var survey = surveys.find(name.survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> QuestionRefusals.notFound(name));
        var planned = amending.plan(survey, wanted);
        amendments.insert(id, name, wanted.kind(), command.reason(), planned);
        if (wanted.kind() == Kind.WITHDRAWN) {
            questions.withdraw(planned.getFirst());
        } else {
            questions.save(planned);
        }
        return amendments.madeBy(id, name.survey());
    }
}
