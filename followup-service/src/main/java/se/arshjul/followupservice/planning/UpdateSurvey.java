package se.arshjul.followupservice.planning;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes a survey's texts and, until its dispatch is approved, its dates. */
@Component
class UpdateSurvey {

    record Command(SurveyName name, SurveyChanges changes, String etag) {}

    private final SurveyLedger surveys;
    private final Requests requests;

    UpdateSurvey(SurveyLedger surveys, Requests requests) {
        this.surveys = surveys;
        this.requests = requests;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var survey = surveys.lock(command.name()).requireEtag(command.etag());
        var updated = surveys.save("UpdateSurvey", survey, change(survey, command.changes()));
        return updated;
    }

    private static Survey change(Survey survey, SurveyChanges changes) {
        if (!changes.factSheetOnly(survey) && !Caller.current().isStaff("coordinator", "analyst")) {
            throw SurveyRefusals.notAllowed();
        }
        var changed = survey;
        if (changes.touchesPlan(survey)) {
            changed = changed.plan(changes.texts(survey.texts()), changes.dates(survey.dates()));
        }
        if (changes.touchesReview(survey)) {
            changed = changed.draft(changes.analysis(survey), changes.factSheet(survey));
        }
        return changed;
    }
}
