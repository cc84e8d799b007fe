package se.arshjul.followupservice.duty;

import java.util.Map;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.refusal.Refusal;

/** Why somebody may not approve. */
final class DutyRefusals {

    private DutyRefusals() {}

    static Refusal approverIsDesigner(SurveyName name) {
        return Refusal.precondition(
                "APPROVER_IS_DESIGNER", "Who has designed the survey cannot approve it.", about(name));
    }

    static Refusal approverIsAnalyst(SurveyName name) {
        return Refusal.precondition(
                "APPROVER_IS_ANALYST", "Who has written the analysis cannot approve it.", about(name));
    }

    private static Map<String, String> about(SurveyName name) {
        return Map.of("survey", name.toString());
    }
}
