package se.arshjul.runtime.access;

import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Map;
import java.util.function.Function;
import se.arshjul.runtime.refusal.Refusal;

/** Stands before every method: knows the caller by its token and asks the table. */
public final class AccessInterceptor implements ServerInterceptor {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String BEARER = "Bearer ";

    private final Function<String, Caller> tokens;
    private final AccessTable table;

    public AccessInterceptor(Function<String, Caller> tokens, AccessTable table) {
        this.tokens = tokens;
        this.table = table;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (AccessTable.isOpen(call.getMethodDescriptor())) {
            return next.startCall(call, headers);
        }
        var caller = caller(headers);
        CallLog.madeBy(caller);
        if (!table.permits(call.getMethodDescriptor(), caller)) {
            throw denied(caller);
        }
        var called = caller.openedBy(other -> table.permits(call.getMethodDescriptor(), other));
        return Contexts.interceptCall(called.context(), call, headers, next);
    }

    private Caller caller(Metadata headers) {
        var authorization = headers.get(AUTHORIZATION);
        if (authorization == null) {
            return Caller.ANYONE;
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.unauthenticated("TOKEN_INVALID", "The token is not accepted.");
        }
        return tokens.apply(authorization.substring(BEARER.length()).strip());
    }

    private static Refusal denied(Caller caller) {
        return caller.kind() == Caller.Kind.ANONYMOUS
                ? Refusal.unauthenticated("TOKEN_MISSING", "This needs a token.")
                : Refusal.denied("NOT_ALLOWED", "The caller may not do this.", Map.of());
    }
}
