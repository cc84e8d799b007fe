package se.arshjul.runtime.refusal;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;

/** A refusal as it travels: google.rpc.Status with one ErrorInfo and, for fields, one BadRequest. */
public final class RefusalStatus {

    static final String DOMAIN = "arshjul";

    /** Metadata of a call holds 8 kB, and the trailers carry base64 of this beside other things. */
    private static final int MAX_BYTES = 4_500;

    private RefusalStatus() {}

    /** Writes a refusal; field violations that would not fit are left out from the end. */
    public static StatusException toStatus(Refusal refusal) {
        var violations = refusal.violations();
        var status = toProto(refusal, violations);
        while (status.getSerializedSize() > MAX_BYTES && !violations.isEmpty()) {
            violations = violations.subList(0, violations.size() - 1);
            status = toProto(refusal, violations);
        }
        return StatusProto.toStatusException(status);
    }

    /** Reads a refusal a service answered with; empty when the failure is none (a defect, an outage). */
    public static Optional<Refusal> read(StatusRuntimeException failed) {
        var status = StatusProto.fromThrowable(failed);
        if (status == null) {
            return Optional.empty();
        }
        return find(status, ErrorInfo.class)
                .filter(info -> info.getDomain().equals(DOMAIN))
                .filter(info -> failed.getStatus().getCode() != io.grpc.Status.Code.INTERNAL)
                .map(info -> new Refusal(
                        failed.getStatus().getCode(),
                        info.getReason(),
                        status.getMessage(),
                        info.getMetadataMap(),
                        violations(status)));
    }

    private static Status toProto(Refusal refusal, List<FieldViolation> violations) {
        var info = ErrorInfo.newBuilder()
                .setReason(refusal.reason())
                .setDomain(DOMAIN)
                .putAllMetadata(refusal.metadata())
                .build();
        var status = Status.newBuilder()
                .setCode(refusal.code().value())
                .setMessage(String.valueOf(refusal.getMessage()))
                .addDetails(Any.pack(info));
        if (!violations.isEmpty()) {
            var badRequest = BadRequest.newBuilder();
            for (var violation : violations) {
                badRequest
                        .addFieldViolationsBuilder()
                        .setField(violation.field())
                        .setReason(violation.reason())
                        .setDescription(violation.description());
            }
            status.addDetails(Any.pack(badRequest.build()));
        }
        return status.build();
    }

    private static List<FieldViolation> violations(Status status) {
        return find(status, BadRequest.class).map(BadRequest::getFieldViolationsList).orElse(List.of()).stream()
                .map(field -> new FieldViolation(field.getField(), field.getReason(), field.getDescription()))
                .toList();
    }

    private static <M extends Message> Optional<M> find(Status status, Class<M> type) {
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(type))
                .findFirst()
                .flatMap(detail -> unpack(detail, type));
    }

    private static <M extends Message> Optional<M> unpack(Any detail, Class<M> type) {
        try {
            return Optional.of(detail.unpack(type));
        } catch (InvalidProtocolBufferException unreadable) {
            return Optional.empty();
        }
    }
}
