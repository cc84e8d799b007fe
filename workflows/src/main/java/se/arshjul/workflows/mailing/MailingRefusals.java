package se.arshjul.workflows.mailing;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of mailings. */
final class MailingRefusals {

    private MailingRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("MAILING_INVALID", "The mailing is not well formed.", findings);
    }

    static Refusal surveyNotFound(String survey) {
        return Refusal.notFound("SURVEY_NOT_FOUND", "No such survey.", Map.of("survey", survey));
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("MAILING_NOT_FOUND", "No such mailing.", Map.of("mailing", name));
    }

    static Refusal empty() {
        return Refusal.precondition("MAILING_EMPTY", "Nothing would be sent to anybody.", Map.of());
    }

    static Refusal servicesAway() {
        return Refusal.unavailable("SERVICES_AWAY", "The requests cannot be read now.");
    }
}
