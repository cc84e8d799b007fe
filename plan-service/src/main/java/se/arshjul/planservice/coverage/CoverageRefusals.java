package se.arshjul.planservice.coverage;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which coverage is not told of. */
final class CoverageRefusals {

    private CoverageRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("COVERAGE_INVALID", "The filter is not well formed.", findings);
    }

    static Refusal unknown(String field) {
        return invalid(List.of(new FieldViolation(field, "UNKNOWN", "There is no such value.")));
    }

    static Refusal noPart() {
        return invalid(List.of(new FieldViolation(
                "filter.element_id", "NO_PART", "Must be a prerequisite or focus area of the version.")));
    }

    static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "What bodies have stated is for those who read answers.", Map.of());
    }
}
