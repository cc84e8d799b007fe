package se.arshjul.runtime.refusal;

import io.grpc.Status;
import java.util.List;
import java.util.Map;

/** A no the caller can act on; part of the contract, never a defect. */
public final class Refusal extends RuntimeException {

    private final Status.Code code;
    private final String reason;
    private final Map<String, String> metadata;
    private final List<FieldViolation> violations;

    Refusal(
            Status.Code code,
            String reason,
            String message,
            Map<String, String> metadata,
            List<FieldViolation> violations) {
        // A refusal is an answer and not a defect: where it was thrown interests nobody.
        super(message, null, false, false);
        this.code = code;
        this.reason = reason;
        this.metadata = Map.copyOf(metadata);
        this.violations = List.copyOf(violations);
    }

    /** The request is wrong whatever the state. */
    public static Refusal invalid(String reason, String message, List<FieldViolation> violations) {
        return new Refusal(Status.Code.INVALID_ARGUMENT, reason, message, Map.of(), violations);
    }

    /** The request is wrong whatever the state, and no single field is to blame. */
    public static Refusal invalid(String reason, String message, Map<String, String> metadata) {
        return new Refusal(Status.Code.INVALID_ARGUMENT, reason, message, metadata, List.of());
    }

    /** There is no such thing, and the caller may know that. */
    public static Refusal notFound(String reason, String message, Map<String, String> metadata) {
        return new Refusal(Status.Code.NOT_FOUND, reason, message, metadata, List.of());
    }

    /** The chosen id is taken. */
    public static Refusal exists(String reason, String message, Map<String, String> metadata) {
        return new Refusal(Status.Code.ALREADY_EXISTS, reason, message, metadata, List.of());
    }

    /** The right call in the wrong state. */
    public static Refusal precondition(String reason, String message, Map<String, String> metadata) {
        return new Refusal(Status.Code.FAILED_PRECONDITION, reason, message, metadata, List.of());
    }

    /** Someone else changed it first. */
    public static Refusal stale(String reason, String message, Map<String, String> metadata) {
        return new Refusal(Status.Code.ABORTED, reason, message, metadata, List.of());
    }

    /** The caller may not; said before anything is said about existence. */
    public static Refusal denied(String reason, String message, Map<String, String> metadata) {
        return new Refusal(Status.Code.PERMISSION_DENIED, reason, message, metadata, List.of());
    }

    /** The caller has not shown who it is. */
    public static Refusal unauthenticated(String reason, String message) {
        return new Refusal(Status.Code.UNAUTHENTICATED, reason, message, Map.of(), List.of());
    }

    /** Passing: the caller may try again shortly. */
    public static Refusal unavailable(String reason, String message) {
        return new Refusal(Status.Code.UNAVAILABLE, reason, message, Map.of(), List.of());
    }

    /** More than there is room for. */
    public static Refusal exhausted(String reason, String message, Map<String, String> metadata) {
        return new Refusal(Status.Code.RESOURCE_EXHAUSTED, reason, message, metadata, List.of());
    }

    public Status.Code code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    public List<FieldViolation> violations() {
        return violations;
    }
}
