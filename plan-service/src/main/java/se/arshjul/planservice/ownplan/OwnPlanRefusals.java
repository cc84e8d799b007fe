package se.arshjul.planservice.ownplan;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a body's entry is refused. */
final class OwnPlanRefusals {

    private OwnPlanRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("OWN_PLAN_INVALID", "The statement or the filter is not well formed.", findings);
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("OWN_PLAN_NOT_FOUND", "The body has stated nothing.", Map.of("ownPlan", name));
    }

    static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "It is another body's entry, or there is none.", Map.of());
    }
}
