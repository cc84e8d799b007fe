package se.arshjul.portal.call;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractBlockingStub;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

/**
 * The calls to one gRPC service: a deadline, the caller's token, and the circuit breaker and bulkhead of the process
 * that serves it. A no comes back as {@link Refusal}, silence as {@link Unreachable}.
 */
public final class Calls<S extends AbstractBlockingStub<S>> {

    private final String service;
    private final S stub;
    private final CircuitBreaker breaker;
    private final CallProperties limits;
    private final CallerToken token;

    Calls(String service, S stub, CircuitBreaker breaker, CallProperties limits, CallerToken token) {
        this.service = service;
        this.stub = stub;
        this.breaker = breaker;
        this.limits = limits;
        this.token = token;
    }

    /** The same calls on behalf of whoever this token names. */
    public Calls<S> with(String otherToken) {
        return new Calls<>(service, stub, breaker, limits, () -> otherToken);
    }

    /** Reads what the page cannot do without. */
    public <T> T read(Function<S, T> call) {
        return run(call, limits.readDeadline());
    }

    public <T> T write(Function<S, T> call) {
        return run(call, limits.writeDeadline());
    }

    /**
     * Reads what the page can do without. A service that was silent once in this request is not waited for again, so
     * that the page answers within its time however many parts it has.
     */
    public <T> Part<T> part(Function<S, T> call) {
        if (silent()) {
            return new Part.Missing<>(service);
        }
        try {
            return Part.of(run(call, limits.partDeadline()));
        } catch (Unreachable unreachable) {
            remember(unreachable.service());
            return new Part.Missing<>(unreachable.service());
        }
    }

    private <T> T run(Function<S, T> call, Duration deadline) {
        var bearer = token.current();
        var ready = stub.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
        var asCaller = bearer.isEmpty() ? ready : ready.withCallCredentials(new BearerToken(bearer));
        return breaker.run(() -> attempt(call, asCaller), this::fail);
    }

    private <T> T attempt(Function<S, T> call, S ready) {
        try {
            return call.apply(ready);
        } catch (StatusRuntimeException failed) {
            throw whatItMeans(failed);
        }
    }

    private RuntimeException whatItMeans(StatusRuntimeException failed) {
        var code = failed.getStatus().getCode();
        if (code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED) {
            return new Unreachable(service, failed);
        }
        var refusal = RefusalStatus.read(failed);
        if (code == Status.Code.UNAUTHENTICATED) {
            return new LoginEnded(refusal.map(Refusal::reason).orElse("UNAUTHENTICATED"));
        }
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return code == Status.Code.RESOURCE_EXHAUSTED ? new Unreachable(service, failed) : failed;
    }

    private <T> T fail(Throwable failure) {
        throw switch (failure) {
            case CallNotPermittedException open -> new Unreachable(service, open);
            case BulkheadFullException full -> new Unreachable(service, full);
            case RuntimeException other -> other;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }

    private boolean silent() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(mark(service), RequestAttributes.SCOPE_REQUEST) != null;
    }

    private static void remember(String silentService) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(mark(silentService), true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static String mark(String service) {
        return Calls.class.getName() + "." + service;
    }
}
