package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseReplacementRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.ScreenResponseRequest;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** The process of an accepted request while its body may still replace the response. */
@WorkflowsTest
class ReplacementLettersIT {

    private static final Timestamp LONG_AFTER = ProtoTime.toProto(Instant.parse("2126-10-30T23:00:00Z"));

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    FakeServices services;

    @Test
    void isAskedUntilWhenAndHearsOfEveryOtherApproval() {
        var request = given.request(given.survey(), Request.State.APPROVED);
        given.replaceable(request, LONG_AFTER);
        told.dispatched(request);
        told.event("followup.responseApproved", request.getName());
        await().until(() -> asked(request) == 1);

        told.event("followup.responseApproved", request.getName());

        await().until(() -> asked(request) == 2);
        assertThat(services.calls(ScreenResponseRequest.class))
                .filteredOn(call -> call.getName().equals(request.getName()))
                .hasSize(2);
    }

    private long asked(Request request) {
        return services.calls(CloseReplacementRequest.class).stream()
                .filter(call -> call.getName().equals(request.getName()))
                .filter(call -> !call.hasCloseTime())
                .count();
    }
}
