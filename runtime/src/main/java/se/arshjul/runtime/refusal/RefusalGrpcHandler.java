package se.arshjul.runtime.refusal;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.grpc.server.exception.GrpcExceptionHandlerInterceptor;
import se.arshjul.runtime.observe.Traces;

/** What becomes of anything a method throws: a refusal is the answer, everything else a defect. */
public final class RefusalGrpcHandler implements GrpcExceptionHandler, ServerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(RefusalGrpcHandler.class);

    /** Boot's own stands before its observation and would leave metric and log without what happened. */
    private final ServerInterceptor interceptor = new GrpcExceptionHandlerInterceptor(this);

    private final Traces traces;

    public RefusalGrpcHandler(Traces traces) {
        this.traces = traces;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return interceptor.interceptCall(call, headers, next);
    }

    @Override
    public StatusException handleException(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            log.atDebug()
                    .addKeyValue("reason", refusal.reason())
                    .addKeyValue("code", refusal.code())
                    .log("Refused");
            return RefusalStatus.toStatus(refusal);
        }
        if (Context.current().isCancelled()) {
            // Nobody waits for the answer, and what was thrown is most often the cancellation itself.
            log.atDebug().setCause(thrown).log("Call given up by its caller");
            return io.grpc.Status.CANCELLED.asException();
        }
        return defect(thrown);
    }

    private StatusException defect(Throwable thrown) {
        var traceId = traces.traceId();
        log.atError().addKeyValue("traceId", traceId).setCause(thrown).log("Defect");
        var info = ErrorInfo.newBuilder()
                .setReason("INTERNAL")
                .setDomain(RefusalStatus.DOMAIN)
                .putMetadata("traceId", traceId)
                .build();
        return StatusProto.toStatusException(Status.newBuilder()
                .setCode(Code.INTERNAL_VALUE)
                .setMessage("Something went wrong on our side.")
                .addDetails(Any.pack(info))
                .build());
    }
}
