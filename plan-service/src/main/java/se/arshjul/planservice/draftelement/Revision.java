package se.arshjul.planservice.draftelement;

import java.time.Instant;
import java.util.List;
import se.arshjul.planservice.difference.Change.FieldChange;
import se.arshjul.planservice.plan.ElementName;

/**
 * One time that an element was written; never changed.
 *
 * @param number place among those of the element, from 1, through all versions
 * @param by what the person is called
 */
record Revision(ElementName element, int number, Kind kind, Instant time, String by, List<FieldChange> fields) {

    /** What was done. */
    enum Kind {
        CREATED,
        CHANGED,
        MOVED,
        DELETED
    }

    String name() {
        return element + "/revisions/" + number;
    }
}
