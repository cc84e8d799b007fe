package se.arshjul.followupservice.earlier;

import java.util.Map;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which an earlier answer says no. */
final class EarlierAnswerRefusals {

    private EarlierAnswerRefusals() {}

    static Refusal notFound(AnswerName name) {
        return Refusal.notFound(
                "EARLIER_ANSWER_NOT_FOUND",
                "The body has not answered this question before.",
                Map.of("answer", name.toString()));
    }

    static Refusal outdated(EarlierAnswer earlier) {
        return Refusal.precondition(
                "EARLIER_ANSWER_OUTDATED",
                "The question has changed so that the earlier answer no longer goes with it.",
                Map.of("answer", earlier.source().name().toString(), "obstacle", earlier.obstacle()));
    }

    static Refusal changed(EarlierAnswer earlier) {
        return Refusal.stale(
                "EARLIER_ANSWER_CHANGED",
                "The body has signed off another response since; read it again.",
                Map.of(
                        "answer",
                        earlier.source().name().toString(),
                        "etag",
                        earlier.source().etag()));
    }
}
