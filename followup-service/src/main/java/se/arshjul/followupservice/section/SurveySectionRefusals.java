package se.arshjul.followupservice.section;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a section of a survey says no. */
final class SurveySectionRefusals {

    private SurveySectionRefusals() {}

    static Refusal notFound(Object name) {
        return Refusal.notFound(
                "SURVEY_SECTION_NOT_FOUND", "There is no such section.", Map.of("section", name.toString()));
    }

    static Refusal exists(SurveySectionName name) {
        return Refusal.exists("SURVEY_SECTION_EXISTS", "The id is taken.", Map.of("section", name.toString()));
    }

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("SURVEY_SECTION_INVALID", "The section is not well formed.", findings);
    }

    static Refusal notEmpty(SurveySectionName name) {
        return Refusal.precondition(
                "SURVEY_SECTION_NOT_EMPTY", "Questions stand in the section.", Map.of("section", name.toString()));
    }

    static Refusal changed(SurveySection section) {
        return Refusal.stale(
                "SURVEY_SECTION_CHANGED",
                "The section has changed; read it again.",
                section.lastEdit().told("section", section.name(), section.etag()));
    }
}
