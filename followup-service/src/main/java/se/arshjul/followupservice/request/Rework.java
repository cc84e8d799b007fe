package se.arshjul.followupservice.request;

/**
 * What the agency wants of a response that it has read.
 *
 * @param waited whether the response is sent back and no other has come yet
 * @param question the question that the agency has asked about, the only one open while it waits; empty when it has asked
 *     about none, or has sent the whole back since
 */
public record Rework(boolean waited, String question) {

    public static final Rework NONE = new Rework(false, "");

    /** All of it. */
    public static final Rework WHOLE = new Rework(true, "");

    /** The answer to one question. */
    public static Rework of(String question) {
        return new Rework(true, question);
    }

    Rework answered() {
        return new Rework(false, question);
    }
}
