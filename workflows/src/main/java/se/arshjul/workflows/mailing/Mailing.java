package se.arshjul.workflows.mailing;

import java.time.Instant;
import java.util.UUID;

/** Letters that somebody has ordered. */
record Mailing(UUID id, String survey, Purpose purpose, String creator, Instant createdAt, Counts counts) {

    /** What it is for. */
    enum Purpose {
        REMIND,
        RESEND,
        PILOT
    }

    /** How many of its letters have come how far. */
    record Counts(int waiting, int sent, int failed, int leftOut) {}

    private static final String MAILINGS = "/mailings/";

    String name() {
        return survey + MAILINGS + id;
    }

    /** The id in a mailing's name. */
    static UUID parse(String name) {
        var at = name.indexOf(MAILINGS);
        try {
            var id = UUID.fromString(name.substring(Math.max(0, at + MAILINGS.length())));
            if (at > 0) {
                return id;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // refused below, like one that is not there
        }
        throw MailingRefusals.notFound(name);
    }
}
