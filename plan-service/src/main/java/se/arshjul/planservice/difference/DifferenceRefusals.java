package se.arshjul.planservice.difference;

import java.util.List;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which two versions are not compared. */
final class DifferenceRefusals {

    private DifferenceRefusals() {}

    static Refusal otherPlan() {
        return Refusal.invalid(
                "DIFFERENCE_INVALID",
                "The two are versions of different plans.",
                List.of(new FieldViolation("other_version", "OTHER_PLAN", "Must be a version of the same plan.")));
    }
}
