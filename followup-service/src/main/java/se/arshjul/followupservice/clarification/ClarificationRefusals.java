package se.arshjul.followupservice.clarification;

import java.util.Map;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a clarification says no. */
final class ClarificationRefusals {

    private ClarificationRefusals() {}

    static Refusal changed(Clarification current) {
        return Refusal.stale(
                "CLARIFICATION_CHANGED",
                "Somebody else has saved an explanation since; read it again.",
                Map.of(
                        "clarification",
                        current.name(),
                        "etag",
                        current.etag(),
                        "updateTime",
                        String.valueOf(current.explainTime())));
    }

    static Refusal missing(Clarification asked) {
        return Refusal.precondition(
                "CLARIFICATION_MISSING",
                "The answer that the agency has asked about is neither changed, with its files, nor explained.",
                Map.of("request", asked.request().toString(), "question", asked.question()));
    }
}
