package se.arshjul.workflows.job;

import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.Map;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

/** What becomes of a job. */
sealed interface Outcome {

    /** The process goes on with these variables. */
    record Done(Map<String, Object> variables) implements Outcome {}

    /** A service refused; the process decides what follows. */
    record Refused(String reason, String why) implements Outcome {}

    /** A passing fault. */
    record TryAgain(String why) implements Outcome {}

    /** Too early; handed out again after the wait. */
    record Later(Duration left, String why) implements Outcome {}

    /** Only a person can help. */
    record Stuck(String why) implements Outcome {}

    static Outcome of(StatusRuntimeException failed) {
        var refusal = RefusalStatus.read(failed);
        if (refusal.isPresent()) {
            return of(refusal.get());
        }
        var why = String.valueOf(failed.getMessage());
        return switch (failed.getStatus().getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, ABORTED, RESOURCE_EXHAUSTED, CANCELLED, UNAUTHENTICATED ->
                new TryAgain(why);
            // Without details it is a connection that broke in the middle of a call; a service's defect has them.
            case INTERNAL, UNKNOWN -> hasDetails(failed) ? new Stuck(why) : new TryAgain(why);
            default -> new Stuck(why);
        };
    }

    static Outcome of(Refusal refusal) {
        var why = refusal.reason() + ": " + refusal.getMessage();
        return switch (refusal.code()) {
            case FAILED_PRECONDITION, NOT_FOUND, ALREADY_EXISTS -> new Refused(refusal.reason(), why);
            // A token that was not accepted is fetched anew.
            case UNAVAILABLE, DEADLINE_EXCEEDED, ABORTED, RESOURCE_EXHAUSTED, CANCELLED, UNAUTHENTICATED ->
                new TryAgain(why);
            default -> new Stuck(why);
        };
    }

    private static boolean hasDetails(StatusRuntimeException failed) {
        var status = StatusProto.fromThrowable(failed);
        return status != null && status.getDetailsCount() > 0;
    }
}
