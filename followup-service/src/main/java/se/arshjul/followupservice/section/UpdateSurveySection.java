package se.arshjul.followupservice.section;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.question.SectionedQuestions;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes a section of a survey that is being designed, and where it stands with its questions. */
@Component
class UpdateSurveySection {

    record Command(SurveySection section, String etag) {}

    private final SurveyRepository surveys;
    private final SurveySectionRepository sections;
    private final SectionedQuestions questions;
    private final Requests requests;
    private final Audit audit;

    UpdateSurveySection(
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
    public SurveySection handle(RequestId id, Command command) {
        var wanted = command.section();
        var name = wanted.name();
        if (!requests.firstTime(id, command)) {
            return sections.get(name);
        }
        var survey = surveys.find(name.survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> SurveySectionRefusals.notFound(name));
        var section = sections.get(name);
        survey.require(State.DESIGNING);
        section.requireEtag(command.etag());
        sections.save(wanted.requireSound(survey));
        sections.place(name, wanted.position());
        questions.follow(surveys.get(name.survey()));
        var updated = sections.get(name);
        audit.record("UpdateSurveySection", name.toString(), section, updated);
        return updated;
    }
}
