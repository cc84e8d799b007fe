package se.arshjul.followupservice.naming;

import java.util.Map;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which bodies are not named. */
final class NamingRefusals {

    private NamingRefusals() {}

    static Refusal tooLate(SurveyName survey) {
        return Refusal.precondition(
                "NAMING_TOO_LATE",
                "The survey has gone out without those who answer knowing it.",
                Map.of("survey", survey.toString()));
    }
}
