package se.arshjul.planservice.takeup;

/** How a plan takes up what another one says. */
public enum Kind {
    SAME,
    RENAMED,
    NOT_COVERED,
    UNKNOWN,
    SUBSET,
    ADDED,
    /** A body has said so of its own plan; only of coverage. */
    STATED;

    /** Whether it is taken up, in whatever words and whole or in part. */
    public boolean isTaken() {
        return this == SAME || this == RENAMED || this == SUBSET || this == STATED;
    }
}
