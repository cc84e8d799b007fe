package se.arshjul.followupservice.request;

/** A body changing the response that it has approved; its request stays where it is until another is approved. */
public final class Replacing {

    private Replacing() {}

    /** The answers open; two colleagues may both begin. */
    public static Request begin(Request request) {
        if (!request.signed()) {
            throw RequestRefusals.wrongState(request);
        }
        Clarifying.requireNothingAsked(request);
        return request.replacement() == Replacement.NONE ? request.replacing(Replacement.WRITING, "") : request;
    }

    /** What was changed and not approved is given up. */
    public static Request end(Request request) {
        if (request.replacement() == Replacement.NONE) {
            throw RequestRefusals.wrongState(request);
        }
        Clarifying.requireNothingAsked(request);
        return request.replacing(Replacement.NONE, "");
    }
}
