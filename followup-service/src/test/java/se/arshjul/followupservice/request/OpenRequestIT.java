package se.arshjul.followupservice.request;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.open;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class OpenRequestIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void theFirstOpeningIsNoted() {
        var name = given.in(State.DISPATCHED);

        var opened = calls.respondent().openRequest(open(name));

        assertThat(opened.getState()).isEqualTo(Request.State.OPENED);
        assertThat(opened.getOpenTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(opened.getStateTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(given.audit(name)).containsExactly("OpenRequest by people/respondent-region-uppsala");
    }

    @Test
    void openingItAgainChangesNothing() {
        var name = given.in(State.DISPATCHED);
        var first = calls.respondent().openRequest(open(name));

        clock.advance(Duration.ofHours(1));
        var second = calls.approver().openRequest(open(name));

        assertThat(second).isEqualTo(first);
        assertThat(given.audit(name)).hasSize(1);
    }

    @Test
    void aRepeatedRequestOpensOnce() {
        var name = given.in(State.DISPATCHED);
        var request = open(name);

        var first = calls.respondent().openRequest(request);

        assertThat(calls.respondent().openRequest(request)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISPATCHED")
    void openingLeavesEveryOtherStateAsItIs(State state) {
        var name = given.in(state);

        assertThat(calls.respondent().openRequest(open(name)).getState().name()).isEqualTo(state.name());
    }

    @Test
    void anotherBodysRequestAndOneThatIsNotThereAreRefusedAlike() {
        var name = given.in(State.DISPATCHED);

        assertThat(refusalOf(() -> calls.stranger().openRequest(open(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.respondent().openRequest(open(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.respondent().openRequest(open("requests"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void onlyRespondentsAndApproversOpen() {
        var name = given.in(State.DISPATCHED);

        assertThat(refusalOf(() -> calls.as("contact").openRequest(open(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().openRequest(open(name)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.engine().openRequest(open(name)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForSomethingElse() {
        var name = given.in(State.DISPATCHED);
        var request = open(name);
        calls.respondent().openRequest(request);
        var other = request.toBuilder().setName(given.in(State.DISPATCHED).toString());

        assertThat(refusalOf(() -> calls.respondent()
                        .openRequest(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.respondent().openRequest(other.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }
}
