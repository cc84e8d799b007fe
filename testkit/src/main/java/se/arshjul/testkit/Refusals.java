package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

/** What a service answered instead of doing what it was asked. */
public final class Refusals {

    private Refusals() {}

    /** Code and reason, such as {@code FAILED_PRECONDITION THING_NOT_OPEN}; a defect is {@code INTERNAL}. */
    public static String refusalOf(ThrowingCallable call) {
        var failed = catchThrowableOfType(StatusRuntimeException.class, call);
        if (failed == null) {
            throw new AssertionError("Nothing was refused.");
        }
        var code = failed.getStatus().getCode().name();
        return RefusalStatus.read(failed)
                .map(refusal -> code + " " + refusal.reason())
                .orElse(code);
    }

    /** What a refusal tells besides its reason, such as who was first. */
    public static Map<String, String> metadataOf(ThrowingCallable call) {
        var failed = catchThrowableOfType(StatusRuntimeException.class, call);
        if (failed == null) {
            throw new AssertionError("Nothing was refused.");
        }
        return RefusalStatus.read(failed).map(Refusal::metadata).orElse(Map.of());
    }

    /** The findings of a refused request, such as {@code thing.title TOO_LONG}. */
    public static List<String> violationsOf(ThrowingCallable call) {
        var failed = catchThrowableOfType(StatusRuntimeException.class, call);
        if (failed == null) {
            throw new AssertionError("Nothing was refused.");
        }
        return violations(failed);
    }

    static List<String> violations(StatusRuntimeException failed) {
        return RefusalStatus.read(failed).map(Refusal::violations).orElse(List.of()).stream()
                .map(Refusals::text)
                .toList();
    }

    private static String text(FieldViolation violation) {
        return violation.field() + " " + violation.reason();
    }
}
