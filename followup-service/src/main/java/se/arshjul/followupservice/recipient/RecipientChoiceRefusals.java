package se.arshjul.followupservice.recipient;

import java.util.List;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which recipients are not chosen. */
final class RecipientChoiceRefusals {

    private RecipientChoiceRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("RECIPIENT_CHOICE_INVALID", "The choice is not well formed.", findings);
    }
}
