package se.arshjul.workflows.job;

import java.time.Duration;

/** Nothing is wrong with the job, only its time has not come: it is handed out again after the wait, and costs no try. */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    public NotYet(Duration left, String why) {
        super(why);
        this.left = left;
    }

    Duration left() {
        return left;
    }
}
