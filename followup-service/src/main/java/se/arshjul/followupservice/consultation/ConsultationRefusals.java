package se.arshjul.followupservice.consultation;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a consultation is not recorded. */
final class ConsultationRefusals {

    private ConsultationRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("CONSULTATION_INVALID", "The consultation is not well formed.", findings);
    }

    static Refusal missing(SurveyName survey) {
        return Refusal.precondition(
                "CONSULTATION_MISSING",
                "Consultation and decision are not recorded.",
                Map.of("survey", survey.toString()));
    }

    static Refusal changed(Consultation consultation) {
        return Refusal.stale(
                "CONSULTATION_CHANGED",
                "Somebody has recorded something since; read it again.",
                consultation.lastEdit().told("survey", consultation.survey(), consultation.etag()));
    }
}
