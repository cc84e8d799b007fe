package se.arshjul.sampleservice.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.sample.v1.CloseThingRequest;
import se.arshjul.sample.v1.ThingServiceGrpc.ThingServiceBlockingStub;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class CloseThingIT {

    @Autowired
    ThingServiceBlockingStub things;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRepeatedRequestClosesOnceAndAnnouncesOnce() {
        var request = close("things/repeated", "8b5f8a52-6c1d-4d43-9f0a-3a6d7f0f5a11");
        var stub = As.staff("coordinator").on(things);

        var first = stub.closeThing(request);
        var second = stub.closeThing(request);

        assertThat(ProtoTime.toInstant(first.getCloseTime())).isEqualTo(TestClock.START);
        assertThat(second).isEqualTo(first);
        assertThat(jdbc.sql("SELECT type FROM outbox WHERE subject = 'things/repeated'")
                        .query(String.class)
                        .list())
                .containsExactly("sample.thingClosed");
    }

    @Test
    void refusesToCloseTwice() {
        var stub = As.person("actors/region-uppsala", "respondent").on(things);
        stub.closeThing(close("things/twice", UUID.randomUUID().toString()));

        assertThat(refusalOf(() ->
                        stub.closeThing(close("things/twice", UUID.randomUUID().toString()))))
                .isEqualTo("FAILED_PRECONDITION THING_CLOSED");
    }

    @Test
    void reportsEveryFindingAtOnce() {
        var request =
                CloseThingRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getThingBuilder().setTitle("x".repeat(21));
        request.addTags("a").addTags("b").addTags("c");

        assertThat(violationsOf(() -> As.engine().on(things).closeThing(request.build())))
                .containsExactly("thing.title WRONG_LENGTH", "tags TOO_MANY");
    }

    private static CloseThingRequest close(String name, String requestId) {
        var request = CloseThingRequest.newBuilder().setRequestId(requestId);
        request.getThingBuilder().setName(name).setTitle("Any");
        return request.build();
    }
}
