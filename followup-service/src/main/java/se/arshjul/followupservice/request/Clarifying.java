package se.arshjul.followupservice.request;

import java.time.Instant;
import se.arshjul.followupservice.request.Request.State;

/** The agency waiting for a body's word on the answers to single questions. */
public final class Clarifying {

    private Clarifying() {}

    /** The agency takes back what it asked, and has the response as it was. */
    public static Request takeBack(Request request, Instant now) {
        if (request.settled() || !request.clarifying()) {
            throw RequestRefusals.wrongState(request);
        }
        return request.moved(State.APPROVED, now, "").with(request.rework().answered());
    }
}
