package se.arshjul.portal.answer;

import com.google.protobuf.Timestamp;
import se.arshjul.followup.v1.Revisit;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/** That a colleague, or the visitor, wants to come back to an answer. */
public record RevisitView(Revisit revisit) {

    /** The question's own id. */
    String question() {
        return ResourceId.of(revisit.getAnswer());
    }

    Timestamp time() {
        return revisit.getMarkTime();
    }

    public String getWho() {
        return revisit.getMarkedBy();
    }

    public String getWhen() {
        return DateText.moment(revisit.getMarkTime());
    }
}
