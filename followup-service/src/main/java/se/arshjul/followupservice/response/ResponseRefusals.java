package se.arshjul.followupservice.response;

import java.util.Map;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a response says no. */
final class ResponseRefusals {

    private ResponseRefusals() {}

    static Refusal notFound(RequestName request) {
        return Refusal.notFound("RESPONSE_NOT_FOUND", "Nothing has been submitted.", about(request));
    }

    static Refusal changed(Response current) {
        return Refusal.stale(
                "RESPONSE_CHANGED",
                "The content is not what was read; read it again.",
                Map.of(
                        "request",
                        current.request().toString(),
                        "version",
                        Integer.toString(current.version()),
                        "contentHash",
                        current.contentHash()));
    }

    static Refusal outdated(Response response) {
        return Refusal.precondition(
                "RESPONSE_OUTDATED",
                "A question that it answers has been changed since it was submitted.",
                about(response.request()));
    }

    static Refusal approverIsSubmitter(RequestName request) {
        return Refusal.precondition("APPROVER_IS_SUBMITTER", "The one who submitted cannot sign off.", about(request));
    }

    static Refusal contentNotKept(String reference) {
        return Refusal.notFound(
                "SEALED_CONTENT_NOT_KEPT",
                "What the hash of this version is computed over was not kept.",
                Map.of("reference", reference));
    }

    private static Map<String, String> about(RequestName request) {
        return Map.of("request", request.toString());
    }
}
