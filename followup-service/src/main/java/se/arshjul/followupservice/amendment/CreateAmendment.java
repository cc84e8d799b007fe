package se.arshjul.followupservice.amendment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.question.QuestionRefusals;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes a question that is being answered, withdraws it or adds one; what it was is kept. */
@Component
class CreateAmendment {

    record Command(Wanted wanted, String reason) {}

    private final SurveyRepository surveys;
    private final RequestRepository bodies;
    private final Amending amending;
    private final AmendmentRepository amendments;
    private final WriteAmendment writeAmendment;
    private final Requests requests;

    CreateAmendment(
            SurveyRepository surveys,
            RequestRepository bodies,
            Amending amending,
            AmendmentRepository amendments,
            WriteAmendment writeAmendment,
            Requests requests) {
        this.surveys = surveys;
        this.bodies = bodies;
        this.amending = amending;
        this.amendments = amendments;
        this.writeAmendment = writeAmendment;
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
        // Who is saving an answer has locked the request, so none comes between what is counted and what is changed.
        bodies.lockAll(survey.name());
        var planned = amending.plan(survey, wanted);
        amendments.insert(id, wanted, command.reason(), planned);
        writeAmendment.write(survey, amendments.madeBy(id, name.survey()).number(), wanted, planned);
        return amendments.madeBy(id, name.survey());
    }
}
