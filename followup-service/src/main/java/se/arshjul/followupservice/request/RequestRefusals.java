package se.arshjul.followupservice.request;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a request says no. */
public final class RequestRefusals {

    private RequestRefusals() {}

    /** The same words whether the request is another body's or there is none. */
    public static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "The caller may not do this.", Map.of());
    }

    public static Refusal notFound(String name) {
        return Refusal.notFound("REQUEST_NOT_FOUND", "There is no such request.", Map.of("request", name));
    }

    public static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("REQUEST_INVALID", "The request is not well formed.", violations);
    }

    public static Refusal wrongState(Request request) {
        return Refusal.precondition(
                "REQUEST_WRONG_STATE",
                "The request is in the wrong state for this.",
                Map.of(
                        "request",
                        request.name().toString(),
                        "state",
                        request.state().name()));
    }

    public static Refusal answeringMandatory(Request request) {
        return Refusal.precondition(
                "ANSWERING_MANDATORY",
                "By the recorded decision those who are asked must answer.",
                Map.of("request", request.name().toString()));
    }

    public static Refusal locked(Request request) {
        return Refusal.precondition(
                "ANSWER_LOCKED",
                "The agency has asked about other questions; only those are open.",
                Map.of(
                        "request",
                        request.name().toString(),
                        "questions",
                        String.join(",", request.rework().questions())));
    }

    static Refusal beingReplaced(Request request) {
        return Refusal.precondition(
                "RESPONSE_BEING_REPLACED",
                "The body is changing its response; single answers cannot be asked about meanwhile.",
                Map.of("request", request.name().toString()));
    }

    static Refusal clarificationPending(Request request) {
        return Refusal.precondition(
                "CLARIFICATION_PENDING",
                "The agency has asked about single answers, and the body's word on them is waited for.",
                Map.of("request", request.name().toString()));
    }

    public static Refusal reviewOver(Request request) {
        return Refusal.precondition(
                "REVIEW_OVER",
                "The review of the survey is over; nothing can be asked about an accepted response any more.",
                Map.of("request", request.name().toString()));
    }

    static Refusal extensionPending(Request request) {
        return Refusal.precondition(
                "EXTENSION_PENDING",
                "Longer time has been asked for; the agency has not decided.",
                Map.of("request", request.name().toString()));
    }
}
