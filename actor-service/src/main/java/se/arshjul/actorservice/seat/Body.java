package se.arshjul.actorservice.seat;

/**
 * A council or reference group.
 *
 * @param actual whether it is known to meet, rather than only to have been proposed
 */
public record Body(String id, Kind kind, String displayName, String summary, String evidence, boolean actual) {

    /** What it is. */
    public enum Kind {
        COUNCIL,
        REFERENCE_GROUP
    }

    String name() {
        return "bodies/" + id;
    }
}
