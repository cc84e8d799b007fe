package se.arshjul.workflows.savedfilter;

import java.util.UUID;
import se.arshjul.workflows.inbox.WorkItemQuery.Filter;
import se.arshjul.workflows.inbox.WorkItemQuery.View;

/**
 * What somebody looks for again and again.
 *
 * @param stoodInFor whether only items count that somebody has taken whom the person stands in for, whoever that is then
 */
record SavedFilter(UUID id, String person, String title, View view, Filter filter, boolean stoodInFor) {

    static final String COLLECTION = "savedFilters/";

    /** More are no help in finding anything. */
    static final int MOST = 20;

    String name() {
        return COLLECTION + id;
    }

    static UUID parse(String name) {
        try {
            if (name.startsWith(COLLECTION)) {
                return UUID.fromString(name.substring(COLLECTION.length()));
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        throw SavedFilterRefusals.notAllowed();
    }
}
