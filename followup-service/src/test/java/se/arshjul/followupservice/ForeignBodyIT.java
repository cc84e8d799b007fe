package se.arshjul.followupservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A body never sees or changes another's answers, through no method and in no state. */
@ServiceTest
class ForeignBodyIT {

    @Autowired
    RequestServiceBlockingStub answers;

    @Autowired
    RequestFixtures requests;

    @Test
    void noRoleOfAnotherBodyReadsOrChangesARequest() {
        var halland = As.person(
                RequestFixtures.HALLAND, "contact", "respondent", "approver", "coordinator", "analyst", "member");
        List<String> letIn = new ArrayList<>();
        for (var state : Request.State.values()) {
            var name = requests.in(state).toString();
            for (var method : RequestServiceGrpc.getServiceDescriptor().getMethods()) {
                var request = AnyCall.request(method, name, UUID.randomUUID().toString());
                if (AnyCall.isLetIn(answers.getChannel(), method, request, halland)) {
                    letIn.add(state + " " + method.getBareMethodName());
                }
            }
        }

        assertThat(letIn).allMatch(call -> call.endsWith(" ListRequests"));
    }

    @Test
    void aRequestThatIsAnothersIsRefusedLikeOneThatDoesNotExist() {
        var mine = As.person(RequestFixtures.HALLAND, "contact", "respondent", "approver");
        var theirs = requests.in(Request.State.ACCEPTED).toString();
        for (var method : RequestServiceGrpc.getServiceDescriptor().getMethods()) {
            for (var name : List.of(theirs, "surveys/2999/requests/region-uppsala")) {
                var request = AnyCall.request(method, name, UUID.randomUUID().toString());
                if (!method.getBareMethodName().startsWith("ListRequests")) {
                    assertThat(refusalOf(() -> AnyCall.answer(answers.getChannel(), method, request, mine)))
                            .as(method.getBareMethodName())
                            .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
                }
            }
        }
    }
}
