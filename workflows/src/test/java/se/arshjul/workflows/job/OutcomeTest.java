package se.arshjul.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

class OutcomeTest {

    @Test
    void aRefusalOfAServiceIsAnErrorTheProcessCanCatch() {
        for (var refusal : List.of(
                Refusal.precondition("SURVEY_CANCELLED", "", Map.of()),
                Refusal.notFound("SURVEY_CANCELLED", "", Map.of()),
                Refusal.exists("SURVEY_CANCELLED", "", Map.of()))) {
            assertThat(Outcome.of(refused(refusal)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            outcome -> assertThat(outcome.reason()).isEqualTo("SURVEY_CANCELLED"));
        }
    }

    @Test
    void whatIsWrongInTheCallItselfNeedsAPerson() {
        assertThat(Outcome.of(refused(Refusal.invalid("SURVEY_INVALID", "", Map.of()))))
                .isInstanceOf(Outcome.Stuck.class);
        assertThat(Outcome.of(refused(Refusal.denied("NOT_ALLOWED", "", Map.of()))))
                .isInstanceOf(Outcome.Stuck.class);
    }

    @Test
    void whatSomebodyElseChangedIsTriedAgain() {
        assertThat(Outcome.of(refused(Refusal.stale("SURVEY_CHANGED", "", Map.of()))))
                .isInstanceOf(Outcome.TryAgain.class);
        assertThat(Outcome.of(refused(Refusal.unauthenticated("TOKEN_EXPIRED", ""))))
                .isInstanceOf(Outcome.TryAgain.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {
                "UNAVAILABLE",
                "DEADLINE_EXCEEDED",
                "ABORTED",
                "RESOURCE_EXHAUSTED",
                "CANCELLED",
                "UNAUTHENTICATED",
                "INTERNAL",
                "UNKNOWN"
            })
    void aServiceThatIsAwayIsTriedAgain(Status.Code code) {
        assertThat(Outcome.of(code.toStatus().asRuntimeException())).isInstanceOf(Outcome.TryAgain.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {
                "INVALID_ARGUMENT",
                "NOT_FOUND",
                "FAILED_PRECONDITION",
                "PERMISSION_DENIED",
                "UNIMPLEMENTED",
                "OUT_OF_RANGE",
                "DATA_LOSS"
            })
    void aNoWithoutAReasonNeedsAPerson(Status.Code code) {
        assertThat(Outcome.of(code.toStatus().asRuntimeException())).isInstanceOf(Outcome.Stuck.class);
    }

    @Test
    void aDefectOfAServiceNeedsAPerson() {
        var defect = StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.INTERNAL.value())
                .addDetails(com.google.protobuf.Any.pack(com.google.rpc.ErrorInfo.newBuilder()
                        .setReason("INTERNAL")
                        .setDomain("arshjul")
                        .build()))
                .build());

        assertThat(Outcome.of(defect)).isInstanceOf(Outcome.Stuck.class);
    }

    private static StatusRuntimeException refused(Refusal refusal) {
        var status = RefusalStatus.toStatus(refusal);
        return new StatusRuntimeException(status.getStatus(), status.getTrailers());
    }
}
