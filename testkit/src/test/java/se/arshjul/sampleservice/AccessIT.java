package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.sample.v1.BreakThingRequest;
import se.arshjul.sample.v1.CloseThingRequest;
import se.arshjul.sample.v1.ListThingsRequest;
import se.arshjul.sample.v1.ThingServiceGrpc.ThingServiceBlockingStub;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class AccessIT {

    @Autowired
    ThingServiceBlockingStub things;

    @ParameterizedTest
    @MethodSource("allowed")
    void whomTheTableNamesIsLetIn(As caller) {
        assertThat(caller.on(things).closeThing(request()).getTitle()).isEqualTo("Any");
    }

    @ParameterizedTest
    @MethodSource("denied")
    void everybodyElseIsDenied(As caller) {
        assertThat(refusalOf(() -> caller.on(things).closeThing(request()))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void withoutATokenOneIsAskedForIt() {
        assertThat(refusalOf(() -> things.closeThing(request()))).isEqualTo("UNAUTHENTICATED TOKEN_MISSING");
    }

    @Test
    void whatIsForAnyoneNeedsNoToken() {
        assertThat(things.listThings(ListThingsRequest.getDefaultInstance()).getThingsList())
                .isNotNull();
    }

    @Test
    void aTokenThatIsNoneIsRefusedAlsoWhereNoneIsNeeded() {
        var stub = As.bearer("not.a.token").on(things);

        assertThat(refusalOf(() -> stub.listThings(ListThingsRequest.getDefaultInstance())))
                .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    @Test
    void permissionIsAskedBeforeTheRequestIsLookedAt() {
        var stub = As.person("actors/region-uppsala", "respondent").on(things);

        assertThat(refusalOf(() -> stub.breakThing(
                        BreakThingRequest.newBuilder().setHow("throw").build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private static Stream<As> allowed() {
        return Stream.of(As.staff("coordinator"), As.person("actors/region-uppsala", "respondent"), As.engine());
    }

    private static Stream<As> denied() {
        return Stream.of(
                As.staff("analyst"),
                As.person("actors/region-uppsala", "coordinator"),
                As.person("actors/region-uppsala", "approver"),
                As.login("a@b.test", "Somebody"));
    }

    private static CloseThingRequest request() {
        var request =
                CloseThingRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getThingBuilder().setName("things/" + UUID.randomUUID()).setTitle("Any");
        return request.build();
    }
}
