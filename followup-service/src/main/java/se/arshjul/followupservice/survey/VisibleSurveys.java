package se.arshjul.followupservice.survey;

import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;

/** The surveys as the current caller may see them: outside the agency only those that have gone out. */
@Component
public class VisibleSurveys {

    private final SurveyRepository surveys;

    VisibleSurveys(SurveyRepository surveys) {
        this.surveys = surveys;
    }

    /** Refuses outsiders alike whether the survey exists or not. */
    public Survey get(String name) {
        var found = SurveyName.find(name).flatMap(surveys::find);
        if (inside()) {
            return found.orElseThrow(() -> SurveyRefusals.notFound(name));
        }
        return found.filter(Survey::dispatched).map(Survey::forOutsiders).orElseThrow(SurveyRefusals::notAllowed);
    }

    public Page.Of<Survey> list(Page page) {
        return inside() ? surveys.list(page, false) : surveys.list(page, true).map(Survey::forOutsiders);
    }

    private static boolean inside() {
        var caller = Caller.current();
        return caller.kind() == Caller.Kind.ENGINE || caller.isStaff();
    }
}
