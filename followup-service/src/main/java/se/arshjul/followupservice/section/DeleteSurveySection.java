package se.arshjul.followupservice.section;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.question.SectionedQuestions;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Removes a section without questions from a survey that is being designed. */
@Component
class DeleteSurveySection {

    record Command(SurveySectionName name, String etag) {}

    private final SurveyRepository surveys;
    private final SurveySectionRepository sections;
    private final SectionedQuestions questions;
    private final Requests requests;
    private final Audit audit;

    DeleteSurveySection(
            SurveyRepository surveys,
            SurveySectionRepository sections,
            SectionedQuestions questions,
            Requests requests,
            Audit audit) {
        this.surveys = surveys;
        this.sections = sections;
        this.questions = questions;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public void handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return;
        }
        var survey = surveys.find(name.survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> SurveySectionRefusals.notFound(name));
        var section = sections.get(name);
        survey.require(State.DESIGNING);
        section.requireEtag(command.etag());
        if (questions.anyIn(survey, name.section())) {
            throw SurveySectionRefusals.notEmpty(name);
        }
        sections.delete(name);
        sections.closeGaps(name.survey());
        audit.record("DeleteSurveySection", name.toString(), section, null);
    }
}
