package se.arshjul.followupservice.survey;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a survey says no. */
public final class SurveyRefusals {

    private SurveyRefusals() {}

    public static Refusal notFound(Object name) {
        return Refusal.notFound("SURVEY_NOT_FOUND", "There is no such survey.", Map.of("survey", name.toString()));
    }

    /** Says the same whether the survey exists or not. */
    public static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "The caller may not do this.", Map.of());
    }

    public static Refusal exists(SurveyName name) {
        return Refusal.exists("SURVEY_EXISTS", "The year has a survey.", about(name));
    }

    public static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("SURVEY_INVALID", "The survey is not well formed.", findings);
    }

    static Refusal changed(Survey survey) {
        return Refusal.stale(
                "SURVEY_CHANGED",
                "The survey has changed; read it again.",
                survey.lastEdit().told("survey", survey.name(), survey.etag()));
    }

    public static Refusal wrongState(Survey survey) {
        return Refusal.precondition(
                "SURVEY_WRONG_STATE",
                "The survey is not in a state for this.",
                Map.of(
                        "survey",
                        survey.name().toString(),
                        "state",
                        survey.state().name()));
    }

    public static Refusal cancelled(Survey survey) {
        return Refusal.precondition("SURVEY_CANCELLED", "The survey has been cancelled.", about(survey.name()));
    }

    public static Refusal datesMissing(SurveyName name) {
        return Refusal.precondition(
                "SURVEY_DATES_MISSING", "A date is not set, or answers would be due in the past.", about(name));
    }

    /** A timer keeps the date it was set to; whoever acts on one is told when the date has been moved. */
    public static Refusal dateNotReached(Survey survey) {
        return Refusal.precondition(
                "SURVEY_DATE_NOT_REACHED", "The date for this has not been reached.", about(survey.name()));
    }

    public static Refusal withoutQuestions(SurveyName name) {
        return Refusal.precondition("SURVEY_WITHOUT_QUESTIONS", "There is nothing to ask.", about(name));
    }

    public static Refusal notPublishable(Survey survey) {
        return Refusal.precondition(
                "SURVEY_NOT_PUBLISHABLE",
                "Publication is not approved.",
                Map.of(
                        "survey",
                        survey.name().toString(),
                        "state",
                        survey.state().name()));
    }

    private static Map<String, String> about(SurveyName name) {
        return Map.of("survey", name.toString());
    }
}
