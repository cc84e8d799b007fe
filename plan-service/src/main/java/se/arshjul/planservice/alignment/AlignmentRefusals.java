package se.arshjul.planservice.alignment;

import java.util.List;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a version is not compared with another. */
final class AlignmentRefusals {

    private AlignmentRefusals() {}

    static Refusal notFollowed() {
        return refused("followed_version", "NOT_FOLLOWED", "Must be a version of a plan that this one follows.");
    }

    static Refusal otherPlan() {
        return refused("earlier_version", "OTHER_PLAN", "Must be a version of the same plan.");
    }

    private static Refusal refused(String field, String code, String text) {
        return Refusal.invalid(
                "ALIGNMENT_INVALID",
                "The two are no versions of which one follows the other.",
                List.of(new FieldViolation(field, code, text)));
    }
}
