package se.arshjul.local.rehearse;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import se.arshjul.local.platform.Part;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** The inbox as people of the agency use it: wait for an item, take it, decide, mark it done. */
public final class Inbox {

    private final Cast cast;

    Inbox(Cast cast) {
        this.cast = cast;
    }

    /**
     * Waits for the one open item of a form, takes it, lets the owning service decide, and marks it done.
     *
     * @param decide calls the owning service; comes before the item is marked done, as on the pages
     * @param decision the word the diagram branches on, empty where there is none
     */
    void doNext(String person, String formKey, String subject, Runnable decide, String decision) {
        var item = Patience.upTo(Duration.ofMinutes(2), "the item " + formKey + " for " + person)
                .until(() -> open(person, formKey).stream()
                        .filter(found -> found.getSubject().equals(subject))
                        .findFirst());
        finish(person, item, decide, decision);
    }

    /** Takes an item, lets the owning service decide, and marks it done. */
    void finish(String person, WorkItem item, Runnable decide, String decision) {
        take(person, item);
        decide.run();
        complete(person, item, decision);
    }

    /** Marks an item done. */
    public void complete(String person, WorkItem item, String decision) {
        items(person)
                .completeWorkItem(CompleteWorkItemRequest.newBuilder()
                        .setName(item.getName())
                        .setDecision(decision)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    /** The open items that nobody has taken and whose words begin like these; one page of them. */
    public List<WorkItem> find(String person, String words) {
        return find(person, View.GROUP, words);
    }

    /** The open items that the person has taken and whose words begin like these; one page of them. */
    public List<WorkItem> findTaken(String person, String words) {
        return find(person, View.MINE, words);
    }

    private List<WorkItem> find(String person, View view, String words) {
        return items(person)
                .listWorkItems(ListWorkItemsRequest.newBuilder()
                        .setView(view)
                        .setWords(words)
                        .build())
                .getWorkItemsList();
    }

    /** Takes an item for oneself. */
    public void take(String person, WorkItem item) {
        items(person)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(item.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    /** The open items of a form that nobody has taken; at most a thousand. */
    List<WorkItem> open(String person, String formKey) {
        return items(person)
                .listWorkItems(ListWorkItemsRequest.newBuilder()
                        .setView(View.GROUP)
                        .setFormKey(formKey)
                        .setPageSize(1000)
                        .build())
                .getWorkItemsList();
    }

    private WorkItemServiceBlockingStub items(String person) {
        return WorkItemServiceGrpc.newBlockingStub(cast.staff(person, Part.WORKFLOWS));
    }
}
