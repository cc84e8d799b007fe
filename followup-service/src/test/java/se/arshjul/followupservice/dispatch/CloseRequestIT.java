package se.arshjul.followupservice.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.extension.ExtensionCalls.LATER;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseRequestRequest;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followupservice.extension.ExtensionCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class CloseRequestIT {

    /** The end of the last day on which the survey takes answers, as its process waits for it. */
    private static final Instant END = Instant.parse("2026-03-20T23:00:00Z");

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    ExtensionCalls extensions;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "DISPATCHED, NO_RESPONSE, false", "OPENED, NO_RESPONSE, false", "STARTED, NO_RESPONSE, false",
        "SUBMITTED, NO_RESPONSE, false", "APPROVED, APPROVED, false", "SENT_BACK, SENT_BACK, true",
        "ACCEPTED, ACCEPTED, false", "DECLINED, DECLINED, false"
    })
    void whatHasNotReachedTheAgencyEndsWithItsTime(State before, State after, boolean open) {
        var name = given.in(before);

        var closed = engine().closeRequest(close(name, END));

        assertThat(closed.getRequest().getState().name()).isEqualTo(after.name());
        assertThat(closed.getOpen()).isEqualTo(open);
        assertThat(given.outbox(name)).isEqualTo(after == before ? List.of() : List.of("followup.requestClosed {}"));
    }

    @Test
    void whatWasGivenLongerTimeStaysOpenAndSaysUntilWhen() {
        var name = given.in(State.STARTED);
        extensions.extend(name, LATER);

        var closed = engine().closeRequest(close(name, END));

        assertThat(closed.getOpen()).isTrue();
        assertThat(ProtoTime.toInstant(closed.getRequest().getCloseTime()))
                .isEqualTo(Instant.parse("2026-04-06T21:59:59.999999Z"));
        assertThat(given.events(name)).doesNotContain("followup.requestClosed");
    }

    @Test
    void theLastOneWithLongerTimeSettlesTheClosedSurvey() {
        var name = given.in(State.STARTED);
        extensions.extend(name, LATER);
        clock.set(END);
        engine().closeSurvey(CloseSurveyRequest.newBuilder()
                .setName(name.survey().toString())
                .setRequestId(UUID.randomUUID().toString())
                .build());
        assertThat(given.events(name.survey())).isEmpty();

        var request = close(name, Instant.parse("2026-04-06T22:00:00Z"));
        engine().closeRequest(request);
        engine().closeRequest(request);

        assertThat(given.events(name)).containsOnlyOnce("followup.requestClosed");
        assertThat(given.events(name.survey())).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void refusesARequestThatIsNotThereAndATimeThatIsMissing() {
        assertThat(refusalOf(() -> engine().closeRequest(close("surveys/1999/requests/kommun-x", END))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
        assertThat(violationsOf(() -> engine().closeRequest(close(given.in(State.OPENED), END).toBuilder()
                        .clearCloseTime()
                        .build())))
                .containsExactly("close_time REQUIRED");
    }

    private DispatchServiceBlockingStub engine() {
        return As.engine().on(dispatch);
    }

    private static CloseRequestRequest close(Object name, Instant time) {
        return CloseRequestRequest.newBuilder()
                .setName(name.toString())
                .setCloseTime(ProtoTime.toProto(time))
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
