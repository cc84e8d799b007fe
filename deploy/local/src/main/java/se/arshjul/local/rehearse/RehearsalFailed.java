package se.arshjul.local.rehearse;

/** Says in one sentence why a rehearsal did not come to its end. */
public final class RehearsalFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RehearsalFailed(String message) {
        super(message);
    }
}
