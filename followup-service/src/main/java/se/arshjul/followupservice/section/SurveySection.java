package se.arshjul.followupservice.section;

import java.util.ArrayList;
import java.util.List;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.runtime.refusal.FieldViolation;

/**
 * A part of a survey. Immutable; a change is a new value, saved by the repository.
 *
 * @param position place among the sections, from 1; 0 for one that shall stand last
 * @param reason why it is asked; may be empty
 * @param planElement empty when it is about the body itself
 */
record SurveySection(
        SurveySectionName name,
        int position,
        String title,
        String reason,
        String planElement,
        Edit lastEdit,
        long revision) {

    String etag() {
        return "\"" + revision + "\"";
    }

    /** Refuses another etag than the current one; an empty one guards nothing. */
    SurveySection requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw SurveySectionRefusals.changed(this);
        }
        return this;
    }

    /** Refuses what does not go with the survey, with every finding at once. */
    SurveySection requireSound(Survey survey) {
        List<FieldViolation> findings = new ArrayList<>();
        if (position < 0) {
            findings.add(new FieldViolation("section.position", "OUT_OF_RANGE", "Not below 0."));
        }
        if (!planElement.isEmpty() && !planElement.startsWith(survey.planVersion() + "/elements/")) {
            findings.add(new FieldViolation(
                    "section.plan_element", "OTHER_VERSION", "Must be of the survey's plan version."));
        }
        // By its title a section is known in lists, and in the file of questions.
        if (survey.sections().stream()
                .anyMatch(other -> !other.sectionId().equals(name.section())
                        && other.title().equalsIgnoreCase(title))) {
            findings.add(new FieldViolation("section.title", "TWICE", "Another section has this title."));
        }
        if (!findings.isEmpty()) {
            throw SurveySectionRefusals.invalid(findings);
        }
        return this;
    }
}
