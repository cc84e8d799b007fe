package se.arshjul.followupservice.rule;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a rule by which answers contradict each other says no. */
public final class RuleRefusals {

    private RuleRefusals() {}

    public static Refusal notFound(Object name) {
        return Refusal.notFound(
                "CONTRADICTION_RULE_NOT_FOUND", "There is no such rule.", Map.of("rule", name.toString()));
    }

    public static Refusal exists(RuleName name) {
        return Refusal.exists("CONTRADICTION_RULE_EXISTS", "The id is taken.", Map.of("rule", name.toString()));
    }

    public static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("CONTRADICTION_RULE_INVALID", "The rule is not well formed.", findings);
    }

    static Refusal soft(RuleName name) {
        return Refusal.precondition(
                "CONTRADICTION_RULE_SOFT", "The rule is soft already.", Map.of("rule", name.toString()));
    }

    static Refusal changed(ContradictionRule rule) {
        return Refusal.stale(
                "CONTRADICTION_RULE_CHANGED",
                "The rule has changed; read it again.",
                rule.lastEdit().told("rule", rule.name(), rule.etag()));
    }
}
