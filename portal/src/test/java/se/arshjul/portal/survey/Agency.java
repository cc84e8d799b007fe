package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.List;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Somebody at the agency with one free task in the inbox, and what becomes of it. */
final class Agency {

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    final Reader reader;

    Agency(MockMvc portal, String role) {
        reader = new Reader(portal, SignedInAs.staff(role));
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> asked.getView() == View.GROUP
                        ? ListWorkItemsResponse.newBuilder()
                                .addWorkItems(task())
                                .build()
                        : ListWorkItemsResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getCompleteWorkItemMethod(), task().build());
    }

    private static WorkItem.Builder task() {
        return WorkItem.newBuilder()
                .setName("workItems/7")
                .setState(WorkItem.State.OPEN)
                .setTitle("Uppgiften")
                .setInstruction("Gör det som uppgiften säger.")
                .setDueDate(day("2026-09-04"));
    }

    /** The task on this form about this thing is done, with this decision. */
    void hasDone(String formKey, String subject, String decision) {
        assertThat(platform.asked(WorkItemServiceGrpc.getListWorkItemsMethod()))
                .allSatisfy(asked -> assertThat(List.of(asked.getFormKey(), asked.getSubject()))
                        .containsExactly(formKey, subject));
        var done = platform.asked(WorkItemServiceGrpc.getCompleteWorkItemMethod());
        assertThat(done).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.getName()).isEqualTo("workItems/7");
            assertThat(asked.getDecision()).isEqualTo(decision);
            assertThat(asked.getRequestId()).isEqualTo(done.getFirst().getRequestId());
        });
    }

    void hasDoneNothing() {
        assertThat(platform.asked(WorkItemServiceGrpc.getCompleteWorkItemMethod()))
                .isEmpty();
    }

    /** The same command came twice under one request id, which is done once. */
    <Q extends Message> Q askedTwiceAsOne(MethodDescriptor<Q, ?> method) {
        var asked = platform.asked(method);
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        var id = asked.getFirst().getDescriptorForType().findFieldByName("request_id");
        assertThat(asked.getFirst().getField(id)).asString().matches("[0-9a-f-]{36}");
        return asked.getFirst();
    }
}
