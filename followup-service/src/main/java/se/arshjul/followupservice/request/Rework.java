package se.arshjul.followupservice.request;

import java.util.List;

/**
 * What the agency wants of a response that it has read.
 *
 * @param waited whether the response is sent back, or is accepted and asked about, and no other has come yet
 * @param questions those that the agency has asked about, the only ones open while it waits; empty when it has asked about
 *     none, or has sent the whole back since
 */
public record Rework(boolean waited, List<String> questions) {

    public static final Rework NONE = new Rework(false, List.of());

    /** All of it. */
    public static final Rework WHOLE = new Rework(true, List.of());

    /** The answers to single questions. */
    public static Rework of(List<String> questions) {
        return new Rework(true, List.copyOf(questions));
    }

    /** Whether it is about single answers. */
    public boolean ofAnswers() {
        return !questions.isEmpty();
    }

    Rework answered() {
        return new Rework(false, questions);
    }
}
