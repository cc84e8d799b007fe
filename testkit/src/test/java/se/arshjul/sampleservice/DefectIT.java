package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.arshjul.testkit.Refusals.refusalOf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.runtime.refusal.RefusalGrpcHandler;
import se.arshjul.sample.v1.BreakThingRequest;
import se.arshjul.sample.v1.ThingServiceGrpc.ThingServiceBlockingStub;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class DefectIT {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(RefusalGrpcHandler.class);

    @Autowired
    ThingServiceBlockingStub things;

    @Autowired
    MeterRegistry meters;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        LOG.setLevel(Level.DEBUG);
        LOG.setAdditive(false);
        LOG.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(logged);
        LOG.setAdditive(true);
        LOG.setLevel(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "error"})
    void aDefectSaysNothingButItsTraceAndIsLoggedOnce(String how) throws Exception {
        var failed = fail(how);

        assertThat(failed.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(failed.getStatus().getDescription()).isEqualTo("Something went wrong on our side.");
        assertThat(String.valueOf(failed.getTrailers())).doesNotContain("secret");
        var details = StatusProto.fromThrowable(failed).getDetails(0).unpack(ErrorInfo.class);
        assertThat(details.getReason()).isEqualTo("INTERNAL");
        assertThat(details.getMetadataMap().get("traceId")).matches("[0-9a-f]{32}");
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel() == Level.ERROR)
                .hasSize(1)
                .allSatisfy(event ->
                        assertThat(event.getThrowableProxy().getMessage()).contains("secret"))
                .allSatisfy(event -> assertThat(event.getKeyValuePairs())
                        .anyMatch(
                                pair -> details.getMetadataMap().get("traceId").equals(pair.value)));
    }

    @Test
    void aRefusalIsLoggedAtDebugOnly() {
        assertThat(refusalOf(() -> fail("refusal", things))).isEqualTo("FAILED_PRECONDITION THING_CLOSED");
        assertThat(logged.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG);
    }

    @Test
    void theTimerKnowsTheStatusTheCallerGot() {
        fail("throw");

        assertThat(meters.find("grpc.server")
                        .tag("rpc.method", "BreakThing")
                        .tag("grpc.status_code", "INTERNAL")
                        .timers())
                .isNotEmpty();
    }

    private StatusRuntimeException fail(String how) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> fail(how, things));
    }

    private static void fail(String how, ThingServiceBlockingStub things) {
        As.staff("coordinator")
                .on(things)
                .breakThing(BreakThingRequest.newBuilder().setHow(how).build());
    }
}
