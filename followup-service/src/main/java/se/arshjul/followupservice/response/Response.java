package se.arshjul.followupservice.response;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.request.RequestName;

/**
 * A version of a body's answers, frozen when it was submitted. Its content never changes; how far it has come does.
 *
 * @param amendments how many amendments the survey had then: it answers the questions as they were after these
 * @param receipt who signed off, when, and under which reference number; null before
 */
public record Response(
        RequestName request,
        int version,
        State state,
        String contentHash,
        int amendments,
        Signer submittedBy,
        Instant submitTime,
        @Nullable Receipt receipt,
        String reason) {

    /** How far a version has come. */
    public enum State {
        WAITING,
        RETURNED,
        SIGNED,
        REJECTED,
        TAKEN,
        REPLACED,
        /** Accepted, and replaced by one that is not accepted yet: it counts if that never is. */
        KEPT,
        LAPSED
    }

    /** A person as it was called then. */
    public record Signer(String person, String name) {}

    /** The body's sign-off. */
    public record Receipt(Signer approvedBy, Instant approveTime, boolean singleSigner, String reference) {}

    static Response submitted(
            RequestName request, int version, String contentHash, int amendments, Signer by, Instant now) {
        return new Response(request, version, State.WAITING, contentHash, amendments, by, now, null, "");
    }

    /** Refuses when the content is not what the approver read; what the body explains is another with every version. */
    Response requireContent(String hash, int read) {
        if (!contentHash.equals(hash)) {
            throw ResponseRefusals.changed(this);
        }
        return requireVersion(read);
    }

    /** Refuses another version than the one that was read; 0 when the caller does not say. */
    Response requireVersion(int read) {
        if (read != 0 && read != version) {
            throw ResponseRefusals.changed(this);
        }
        return this;
    }

    /**
     * Refuses the one who submitted as approver, unless signing alone is allowed and was said; and whoever approves in that
     * one's place.
     *
     * @param acting the approver, and in whose place they approve
     */
    Response requireSigner(Signer approver, Set<String> acting, boolean alone) {
        if (acting.contains(submittedBy.person()) && !(alone && isSubmitter(approver))) {
            throw ResponseRefusals.approverIsSubmitter(request);
        }
        return this;
    }

    Response approve(Signer approver, String reference, Instant now) {
        return moved(State.SIGNED, new Receipt(approver, now, isSubmitter(approver), reference), "");
    }

    Response giveBack(String why) {
        return moved(State.RETURNED, receipt, why);
    }

    Response take() {
        return moved(State.TAKEN, receipt, "");
    }

    public Response reject(String why) {
        return moved(State.REJECTED, receipt, why);
    }

    Response reinstate() {
        return moved(State.SIGNED, receipt, "");
    }

    /** The body has approved another; one that the agency had accepted is kept until it accepts the other. */
    Response replace() {
        return moved(state == State.TAKEN ? State.KEPT : State.REPLACED, receipt, "");
    }

    Response lapse() {
        return moved(State.LAPSED, receipt, "");
    }

    private boolean isSubmitter(Signer signer) {
        return signer.person().equals(submittedBy.person());
    }

    private Response moved(State next, @Nullable Receipt newReceipt, String why) {
        return new Response(request, version, next, contentHash, amendments, submittedBy, submitTime, newReceipt, why);
    }
}
