package se.arshjul.followupservice.contradiction;

import se.arshjul.followupservice.rule.RuleName;

/**
 * Somebody has read what does not go together and says that it is right.
 *
 * @param etag of the answers that were read
 */
public record Confirmed(RuleName rule, String etag) {

    boolean isOf(FoundContradiction found) {
        return rule.equals(found.rule().name()) && etag.equals(found.etag());
    }
}
