package se.arshjul.followupservice.request;

import java.time.Instant;
import java.util.List;
import se.arshjul.followupservice.request.Request.State;

/** The agency waiting for a body's word on the answers to single questions. */
public final class Clarifying {

    private Clarifying() {}

    /**
     * The agency asks. It sends a response back that it has not judged. One that it has accepted counts on: the answers that
     * it asks about open beside it, as all do while a body replaces what it has approved.
     */
    public static Request ask(Request request, List<String> questions, String text, Instant now) {
        if (request.state() != State.ACCEPTED) {
            return request.sendBack(Rework.of(questions), text, now);
        }
        requireNothingAsked(request);
        if (request.replacement() != Replacement.NONE) {
            throw RequestRefusals.beingReplaced(request);
        }
        return request.with(Rework.of(questions)).replacing(Replacement.WRITING, "");
    }

    /** The agency takes back what it asked, and has the response as it was. */
    public static Request takeBack(Request request, Instant now) {
        if (!waits(request)) {
            throw RequestRefusals.wrongState(request);
        }
        return request.state() == State.ACCEPTED
                ? giveUp(request)
                : request.moved(State.APPROVED, now, "").with(request.rework().answered());
    }

    /** Nobody waits for the word on an accepted response any more: it counts as it was. */
    public static Request giveUp(Request accepted) {
        return accepted.with(accepted.rework().answered()).replacing(Replacement.NONE, "");
    }

    /** Whether the word is about a response that the agency has accepted. */
    public static boolean ofAccepted(Request request) {
        return request.state() == State.ACCEPTED && request.clarifying();
    }

    /** Refuses while the body's word on single answers is waited for. */
    static void requireNothingAsked(Request request) {
        if (request.clarifying()) {
            throw RequestRefusals.clarificationPending(request);
        }
    }

    /** A request that ended otherwise may have been asked about until then. */
    private static boolean waits(Request request) {
        return request.clarifying() && (!request.settled() || ofAccepted(request));
    }
}
