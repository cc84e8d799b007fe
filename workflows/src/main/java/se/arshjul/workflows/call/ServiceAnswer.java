package se.arshjul.workflows.call;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;
import se.arshjul.runtime.refusal.Refusal;

/** What a service answers while somebody waits: a job would be tried again, a person is told why there is no answer. */
public final class ServiceAnswer {

    private ServiceAnswer() {}

    /** The answer, or one of two refusals: there is no such thing, or nobody can say so now. */
    public static <T> T of(Supplier<T> call, Supplier<Refusal> notThere, Supplier<Refusal> away) {
        try {
            return call.get();
        } catch (StatusRuntimeException failed) {
            var code = failed.getStatus().getCode();
            throw code == Status.Code.NOT_FOUND || code == Status.Code.INVALID_ARGUMENT ? notThere.get() : away.get();
        }
    }
}
