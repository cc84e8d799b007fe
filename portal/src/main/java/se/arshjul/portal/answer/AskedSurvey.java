package se.arshjul.portal.answer;

import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.language.Translated;

/** A survey as whoever answers reads it, each of its own texts with the language in which it is read. */
public record AskedSurvey(Survey survey) {

    public String getTitle() {
        return survey.getTitle();
    }

    public String getTitleLang() {
        return Translated.lang(survey, "title");
    }

    /** What it is for; empty when it does not say. */
    public String getIntroduction() {
        return survey.getIntroduction();
    }

    public String getIntroductionLang() {
        return Translated.lang(survey, "introduction");
    }

    /** On what legal ground it is asked; empty when it does not say. */
    public String getLegalBasis() {
        return survey.getLegalBasis();
    }

    public String getLegalBasisLang() {
        return Translated.lang(survey, "legal_basis");
    }

    /** Minutes that answering takes, by estimate; 0 when not estimated. */
    public int getEstimatedMinutes() {
        return survey.getEstimatedMinutes();
    }

    public Survey.State getState() {
        return survey.getState();
    }
}
