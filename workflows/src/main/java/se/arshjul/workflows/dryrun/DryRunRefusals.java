package se.arshjul.workflows.dryrun;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of the dry run. */
final class DryRunRefusals {

    private DryRunRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("LETTER_INVALID", "There is no such letter.", findings);
    }

    static Refusal surveyNotFound(String survey) {
        return Refusal.notFound("SURVEY_NOT_FOUND", "No such survey.", Map.of("survey", survey));
    }

    static Refusal recipientNotFound(String recipient) {
        return Refusal.notFound(
                "RECIPIENT_NOT_FOUND", "The survey would not go to it.", Map.of("recipient", recipient));
    }

    static Refusal datesMissing() {
        return Refusal.precondition("SURVEY_DATES_MISSING", "The survey's dates are not all set.", Map.of());
    }

    static Refusal ownAddressMissing() {
        return Refusal.precondition("OWN_ADDRESS_MISSING", "The register has no address of the caller.", Map.of());
    }

    static Refusal spent(int most) {
        return Refusal.precondition(
                "TEST_LETTERS_SPENT",
                "The caller has been sent as many test letters as one may be in a day.",
                Map.of("most", String.valueOf(most)));
    }

    static Refusal notTaken() {
        return Refusal.precondition("TEST_LETTER_NOT_TAKEN", "The mail server did not take the letter.", Map.of());
    }

    static Refusal servicesAway() {
        return Refusal.unavailable("SERVICES_AWAY", "The register or the survey cannot be read now.");
    }
}
