package se.arshjul.portal.call;

/** A service that did not answer in time, or that is not asked at all because it has not answered for a while. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String service;

    /** A service that was found silent before. */
    Unreachable(String service) {
        super(service + " is unreachable");
        this.service = service;
    }

    public Unreachable(String service, Throwable cause) {
        super(service + " is unreachable", cause);
        this.service = service;
    }

    public String service() {
        return service;
    }
}
