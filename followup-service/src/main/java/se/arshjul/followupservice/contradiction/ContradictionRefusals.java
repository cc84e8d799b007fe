package se.arshjul.followupservice.contradiction;

import java.util.Map;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which answers that contradict each other say no. */
final class ContradictionRefusals {

    private ContradictionRefusals() {}

    static Refusal contradicting(RequestName request, int contradictions) {
        return Refusal.precondition(
                "ANSWERS_CONTRADICTING",
                "Answers contradict each other and must be changed.",
                Map.of("request", request.toString(), "count", String.valueOf(contradictions)));
    }

    static Refusal unconfirmed(RequestName request, int contradictions) {
        return Refusal.precondition(
                "CONTRADICTIONS_UNCONFIRMED",
                "Answers contradict each other, and nobody has said that it is right.",
                Map.of("request", request.toString(), "count", String.valueOf(contradictions)));
    }
}
