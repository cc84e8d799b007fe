package se.arshjul.portal.answer;

import se.arshjul.followup.v1.Response;
import se.arshjul.portal.date.DateText;

/** A version of a response that the body has approved, with its receipt. */
public record ApprovedVersion(Response response) {

    public int getVersion() {
        return response.getVersion();
    }

    public String getReference() {
        return response.getReference();
    }

    public String getApproved() {
        return DateText.moment(response.getApproveTime());
    }

    public String getApprovedBy() {
        return response.getApprovedBy();
    }

    /** Whether it is the one that counts. */
    public boolean isCurrent() {
        return switch (response.getState()) {
            case SIGNED, TAKEN -> true;
            case WAITING, RETURNED, REJECTED, LAPSED, REPLACED, KEPT, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** Whether the agency has accepted it, and not yet the one that the body has approved in its place. */
    public boolean isKept() {
        return response.getState() == Response.State.KEPT;
    }

    /** What has become of it, as the end of the key of its words. */
    public String getStanding() {
        if (isCurrent()) {
            return "current";
        }
        return response.getState() == Response.State.LAPSED ? "lapsed" : "old";
    }
}
