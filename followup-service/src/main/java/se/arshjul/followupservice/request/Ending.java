package se.arshjul.followupservice.request;

import java.time.Instant;
import se.arshjul.followupservice.request.Request.State;

/** How a request ends otherwise than by the agency's accepting its response. */
public final class Ending {

    private Ending() {}

    /** The body will not answer; once it has answered, it cannot say so any more. */
    public static Request decline(Request request, String why, Instant now) {
        if (request.settled() || request.reachedAgency()) {
            throw RequestRefusals.wrongState(request);
        }
        return request.moved(State.DECLINED, now, why);
    }

    /** The survey closes: what has not reached the agency gets no further, unless longer time was granted. */
    public static Request close(Request request, Instant now) {
        return request.extension().keepsOpen(now) ? request : end(request, now);
    }

    /** The request's own time is over: a response that has not reached the agency will not be taken. */
    public static Request end(Request request, Instant now) {
        return request.settled() || request.reachedAgency() ? request : request.moved(State.NO_RESPONSE, now, "");
    }

    /**
     * The time of review is over: what the agency has accepted counts until it accepts another. So a response that nobody
     * judged gives place to the one that was accepted before it; without such a one there is no response. Who has not said
     * a signed word on what was asked about one answer has signed off the response as it was: that is accepted, or stays
     * so.
     *
     * @param accepted reference number of the response that was accepted before the one that is with the agency; empty
     *     when none was
     */
    public static Request settle(Request request, String accepted, Instant now) {
        if (request.settled()) {
            return Clarifying.ofAccepted(request) ? Clarifying.giveUp(request) : request;
        }
        if (request.clarifying()) {
            return stand(request, now);
        }
        return accepted.isEmpty()
                ? request.moved(State.NO_RESPONSE, now, "")
                : stand(request, now).with(accepted, request.approveTime());
    }

    private static Request stand(Request request, Instant now) {
        return request.moved(State.ACCEPTED, now, "")
                .with(request.rework().answered())
                .replacing(Replacement.NONE, "");
    }

    /** The survey was cancelled. */
    public static Request withdraw(Request request, Instant now) {
        if (Clarifying.ofAccepted(request)) {
            return Clarifying.giveUp(request);
        }
        return request.settled() ? request : request.moved(State.WITHDRAWN, now, "");
    }
}
