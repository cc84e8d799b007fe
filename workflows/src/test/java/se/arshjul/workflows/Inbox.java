package se.arshjul.workflows;

import static org.awaitility.Awaitility.await;

import java.util.List;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** The inbox as the agency's people see it. */
public final class Inbox {

    public static final As STAFF = As.staff("coordinator", "analyst", "communicator");

    private final WorkItemServiceBlockingStub items;

    Inbox(WorkItemServiceBlockingStub items) {
        this.items = items;
    }

    /** The open items about a subject that nobody has taken. */
    public List<WorkItem> open(String subject) {
        return STAFF.on(items)
                .listWorkItems(ListWorkItemsRequest.newBuilder()
                        .setView(View.GROUP)
                        .setSubject(subject)
                        .build())
                .getWorkItemsList();
    }

    public WorkItem get(WorkItem item) {
        return STAFF.on(items)
                .getWorkItem(
                        GetWorkItemRequest.newBuilder().setName(item.getName()).build());
    }

    /** Waits until one item about the subject is open, on this form. */
    public WorkItem awaitOne(String subject, String formKey) {
        return await().until(
                        () -> open(subject),
                        found -> found.size() == 1
                                && found.getFirst().getFormKey().equals(formKey))
                .getFirst();
    }

    public void awaitNone(String subject) {
        await().until(() -> open(subject).isEmpty());
    }

    public WorkItem complete(WorkItem item, String decision) {
        return STAFF.on(items)
                .completeWorkItem(CompleteWorkItemRequest.newBuilder()
                        .setName(item.getName())
                        .setDecision(decision)
                        .setRequestId(Given.id())
                        .build());
    }
}
