package se.arshjul.workflows.inbox;

import java.util.UUID;

/** Name of a work item: {@code workItems/{work_item}}. */
record WorkItemName(UUID id) {

    private static final String COLLECTION = "workItems/";

    /** A name that cannot be one is answered like the name of an item that is not there. */
    static WorkItemName parse(String text) {
        try {
            if (text.startsWith(COLLECTION)) {
                return new WorkItemName(UUID.fromString(text.substring(COLLECTION.length())));
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        throw WorkItemRefusals.notAllowed();
    }

    @Override
    public String toString() {
        return COLLECTION + id;
    }
}
