package se.arshjul.portal.task;

import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftField;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.WorkItem;

/** Drafts, and the tasks in which they are written. */
final class DraftFixtures {

    private DraftFixtures() {}

    static WorkItem.Builder open(String name, ListWorkItemsRequest asked) {
        return WorkItem.newBuilder()
                .setName(name)
                .setState(WorkItem.State.OPEN)
                .setTitle("Bevilja anstånd?")
                .setSubject(asked.getSubject())
                .setFormKey(asked.getFormKey());
    }

    static Draft.Builder draft() {
        return Draft.newBuilder()
                .setName("workItems/7/draft")
                .addKnownFields("answerByDate")
                .addKnownFields("answer")
                .addKnownFields("reason")
                .addKnownFields("fraga-*");
    }

    static DraftField field(String name, String value, String etag) {
        return DraftField.newBuilder()
                .setName(name)
                .setValue(value)
                .setEtag(etag)
                .build();
    }
}
