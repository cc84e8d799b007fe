package se.arshjul.followupservice.proposal;

import java.util.List;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a proposal is refused. */
final class ProposalRefusals {

    private ProposalRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("PROPOSAL_INVALID", "The proposal is not well formed.", findings);
    }
}
