package se.arshjul.followupservice.theme;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.audit.Audit;

/** Gives the questions of a survey that closes the themes that they had before: by then those are settled. */
@Component
public class CarryThemes {

    private final ThemeRepository themes;
    private final Audit audit;

    CarryThemes(ThemeRepository themes, Audit audit) {
        this.themes = themes;
        this.audit = audit;
    }

    public void to(SurveyName survey) {
        themes.carry(survey).forEach(name -> audit.record("CarryThemes", name.toString(), null, themes.get(name)));
    }
}
