package se.arshjul.followupservice.answer;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which an answer says no. */
public final class AnswerRefusals {

    private AnswerRefusals() {}

    public static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("ANSWER_INVALID", "The value does not go with the question.", violations);
    }

    static Refusal changed(Answer current) {
        return Refusal.stale(
                "ANSWER_CHANGED",
                "Somebody else has saved an answer since; read it again.",
                Map.of(
                        "answer",
                        current.name().toString(),
                        "etag",
                        current.etag(),
                        "updatedBy",
                        current.updatedBy().name(),
                        "updateTime",
                        current.updateTime().toString()));
    }

    static Refusal incomplete(String request, int findings) {
        return Refusal.precondition(
                "ANSWERS_INCOMPLETE",
                "Something stands in the way of submitting; check the answers.",
                Map.of("request", request, "findings", Integer.toString(findings)));
    }
}
