package se.arshjul.planservice.commitment;

import java.util.List;
import java.util.Map;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which asking actors, or what they answer, is refused. */
final class CommitmentRefusals {

    private CommitmentRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("COMMITMENTS_INVALID", "What is asked or answered is not well formed.", findings);
    }

    static Refusal actorMissing() {
        return invalid(List.of(new FieldViolation("actor", "REQUIRED", "Required.")));
    }

    static Refusal unknownDecision() {
        return invalid(List.of(new FieldViolation("decision", "UNKNOWN", "There is no such value.")));
    }

    static Refusal notLater() {
        return invalid(List.of(new FieldViolation("answer_by_date", "NOT_AFTER_TODAY", "A day later than today.")));
    }

    static Refusal roundNotFound(String name) {
        return Refusal.notFound("COMMITMENT_ROUND_NOT_FOUND", "There is no such round.", Map.of("round", name));
    }

    static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "It is another actor's.", Map.of());
    }

    static Refusal nothing(ImplementationName plan) {
        return Refusal.precondition(
                "NOTHING_TO_COMMIT", "Nobody has anything to answer.", Map.of("implementationPlan", plan.toString()));
    }

    static Refusal notAsked(RoundName name) {
        return Refusal.precondition("COMMITMENTS_NOT_ASKED", "The round is answered or over.", about(name));
    }

    static Refusal accepted(RoundName name) {
        return Refusal.precondition(
                "COMMITMENTS_ACCEPTED", "Everything was accepted; the round ends by itself.", about(name));
    }

    static Refusal notAnswered(RoundName name) {
        return Refusal.precondition("COMMITMENTS_NOT_ANSWERED", "Something is not answered.", about(name));
    }

    static Refusal changed(Standing current) {
        return Refusal.stale(
                "COMMITMENTS_CHANGED",
                "The rows or the answers are others than were read; read them again.",
                Map.of("round", current.round().name().toString(), "etag", current.etag()));
    }

    private static Map<String, String> about(RoundName name) {
        return Map.of("round", name.toString());
    }
}
