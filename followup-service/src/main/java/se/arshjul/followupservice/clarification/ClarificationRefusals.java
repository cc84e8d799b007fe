package se.arshjul.followupservice.clarification;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.request.RequestName;
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

    static Refusal missing(RequestName request, List<Clarification> asked) {
        return Refusal.precondition(
                "CLARIFICATION_MISSING",
                "An answer that the agency has asked about is neither changed, with its files, nor explained.",
                Map.of(
                        "request",
                        request.toString(),
                        "questions",
                        asked.stream().map(Clarification::question).collect(joining(","))));
    }
}
