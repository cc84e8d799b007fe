package se.arshjul.followupservice.request;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import se.arshjul.followupservice.request.Request.State;

/** Longer time for one request: its body asks for it, the agency grants it or does not. */
public final class LongerTime {

    private static final Set<State> AWAITED =
            EnumSet.of(State.DISPATCHED, State.OPENED, State.STARTED, State.SUBMITTED);

    private LongerTime() {}

    /** The body needs longer: while its first response is waited for, and one ask at a time. */
    public static Request ask(Request request, LocalDate wanted, String why) {
        if (!AWAITED.contains(request.state()) || request.sentBack()) {
            throw RequestRefusals.wrongState(request);
        }
        if (request.extension().asked()) {
            throw RequestRefusals.extensionPending(request);
        }
        return request.with(request.extension().ask(wanted, why));
    }

    /** The agency grants longer time. */
    public static Request grant(Request request, LocalDate answerBy, LocalDate acceptedUntil, String said) {
        return requireAsked(request).with(request.extension().grant(answerBy, acceptedUntil, said));
    }

    /** The agency does not grant longer time. */
    public static Request decline(Request request, String said) {
        return requireAsked(request).with(request.extension().decline(said));
    }

    /** Refuses when no longer time is asked for. */
    public static Request requireAsked(Request request) {
        if (!request.extension().asked()) {
            throw RequestRefusals.wrongState(request);
        }
        return request;
    }
}
