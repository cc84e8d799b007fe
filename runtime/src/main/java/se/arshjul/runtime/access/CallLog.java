package se.arshjul.runtime.access;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each call that is there to change something: what was asked, for which body or by which machine, and how
 * it ended. Who the person is stands in the audit alone; the trace leads there.
 */
public final class CallLog implements ServerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    /** Filled in further inside, where the token is read. */
    private static final Context.Key<Made> CALL = Context.key("arshjul.call");

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var method = call.getMethodDescriptor();
        if (AccessTable.isOpen(method) || AccessTable.isReading(Objects.requireNonNull(method.getBareMethodName()))) {
            return next.startCall(call, headers);
        }
        var made = new Made();
        var logged = new LoggedCall<>(call, made);
        return Contexts.interceptCall(Context.current().withValue(CALL, made), logged, headers, next);
    }

    /** Says who makes the current call, if that is to be told. */
    static void madeBy(Caller caller) {
        var made = CALL.get();
        if (made != null) {
            made.by = caller;
        }
    }

    private static void tell(MethodDescriptor<?, ?> method, Caller caller, Status.Code code, Duration time) {
        log.atInfo()
                .addKeyValue("method", method.getFullMethodName())
                .addKeyValue("caller", name(caller))
                .addKeyValue("code", code)
                .addKeyValue("milliseconds", time.toMillis())
                .log("Called");
    }

    private static String name(Caller caller) {
        return switch (caller.kind()) {
            case ANONYMOUS -> "anyone";
            case LOGIN -> "a login";
            case PERSON -> caller.actor();
            case ENGINE, PUBLISHER -> caller.subject();
        };
    }

    /** When, and by whom as soon as that is known. */
    private static final class Made {

        private final long at = System.nanoTime();
        private volatile Caller by = Caller.ANYONE;
    }

    private static final class LoggedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {

        private final Made made;

        LoggedCall(ServerCall<Q, A> call, Made made) {
            super(call);
            this.made = made;
        }

        @Override
        public void close(Status status, Metadata trailers) {
            var time = Duration.ofNanos(System.nanoTime() - made.at);
            tell(getMethodDescriptor(), made.by, status.getCode(), time);
            super.close(status, trailers);
        }
    }
}
