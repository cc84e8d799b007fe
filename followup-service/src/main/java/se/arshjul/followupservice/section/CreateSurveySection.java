package se.arshjul.followupservice.section;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Adds a section to a survey that is being designed. */
@Component
class CreateSurveySection {

    record Command(SurveySection section) {}

    private final SurveyRepository surveys;
    private final SurveySectionRepository sections;
    private final Requests requests;
    private final Audit audit;

    CreateSurveySection(SurveyRepository surveys, SurveySectionRepository sections, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.sections = sections;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public SurveySection handle(RequestId id, Command command) {
        var wanted = command.section();
        if (!requests.firstTime(id, command)) {
            return sections.get(wanted.name());
        }
        var survey = surveys.lock(wanted.name().survey()).require(State.DESIGNING);
        wanted.requireSound(survey);
        if (sections.find(wanted.name()).isPresent()) {
            throw SurveySectionRefusals.exists(wanted.name());
        }
        sections.insert(wanted, survey);
        // No question stands in it yet, so that none has to move.
        sections.place(wanted.name(), wanted.position());
        var created = sections.get(wanted.name());
        audit.record("CreateSurveySection", created.name().toString(), null, created);
        return created;
    }
}
