package se.arshjul.runtime.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalStatusTest {

    @Test
    void readsBackWhatItWrote() {
        var refusal = Refusal.precondition("THING_CLOSED", "The thing is closed.", Map.of("thing", "things/å"));

        var read = RefusalStatus.read(travelled(refusal)).orElseThrow();

        assertThat(read.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(read.reason()).isEqualTo("THING_CLOSED");
        assertThat(read.getMessage()).isEqualTo("The thing is closed.");
        assertThat(read.metadata()).containsExactly(Map.entry("thing", "things/å"));
    }

    @Test
    void carriesEachFieldWithItsReason() {
        var violation = new FieldViolation("thing.title", "TOO_LONG", "At most 20 characters.");
        var refusal = Refusal.invalid("THING_INVALID", "Not well formed.", List.of(violation));

        assertThat(RefusalStatus.read(travelled(refusal)).orElseThrow().violations())
                .containsExactly(violation);
    }

    @Test
    void leavesOutFindingsThatWouldNotFitIntoACallsMetadata() {
        var many = IntStream.range(0, 1_000)
                .mapToObj(i -> new FieldViolation("answers[" + i + "].text", "TOO_LONG", "At most 4,000 characters."))
                .toList();
        var status = travelled(Refusal.invalid("ANSWERS_INVALID", "Not well formed.", many));

        assertThat(StatusProto.fromThrowable(status).getSerializedSize()).isLessThan(4_500);
        assertThat(RefusalStatus.read(status).orElseThrow().violations())
                .hasSizeGreaterThan(20)
                .isEqualTo(many.subList(
                        0, RefusalStatus.read(status).orElseThrow().violations().size()));
    }

    @Test
    void anOutageIsNoRefusal() {
        assertThat(RefusalStatus.read(Status.UNAVAILABLE.asRuntimeException())).isEmpty();
    }

    @Test
    void somebodyElsesErrorIsNoRefusalOfOurs() {
        var foreign = com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.FAILED_PRECONDITION.value())
                .addDetails(com.google.protobuf.Any.pack(com.google.rpc.ErrorInfo.newBuilder()
                        .setReason("THING_CLOSED")
                        .setDomain("example.org")
                        .build()))
                .build();

        assertThat(RefusalStatus.read(StatusProto.toStatusRuntimeException(foreign)))
                .isEmpty();
    }

    private static StatusRuntimeException travelled(Refusal refusal) {
        StatusException status = RefusalStatus.toStatus(refusal);
        return new StatusRuntimeException(status.getStatus(), Objects.requireNonNull(status.getTrailers()));
    }
}
