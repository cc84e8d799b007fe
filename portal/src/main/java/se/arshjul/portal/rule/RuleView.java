package se.arshjul.portal.rule;

import java.util.List;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.portal.call.ResourceId;

/**
 * A rule as a page shows it.
 *
 * @param says what must be true of the answers for them not to go together, a sentence each
 */
public record RuleView(ContradictionRule rule, List<String> says) {

    public String getId() {
        return ResourceId.of(rule.getName());
    }

    public String getSentence() {
        return rule.getSentence();
    }

    /** Why it was made soft after the survey had gone out; empty when it was not. */
    public String getSoftReason() {
        return rule.getSoftReason();
    }

    public boolean isHard() {
        return rule.getSeverity() == Severity.HARD;
    }
}
