package se.arshjul.actorservice.mailbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An address of a body that is no login. Immutable; a change is a new value, saved by the repository. */
record Mailbox(MailboxName name, Details details, long revision) {

    /** Which letters go to it. */
    enum Letters {
        ALL,
        RECORDS
    }

    /**
     * What its keeper says of it.
     *
     * @param end last day; null while no end is set
     */
    record Details(
            String email,
            String label,
            Letters letters,
            LocalDate start,
            @Nullable LocalDate end) {

        Details requireSound() {
            if (end != null && end.isBefore(start)) {
                throw MailboxRefusals.endsBeforeItBegins();
            }
            return this;
        }
    }

    Mailbox change(Details wanted) {
        return new Mailbox(name, wanted, revision);
    }

    Mailbox requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw MailboxRefusals.changed(this);
        }
        return this;
    }

    String etag() {
        return "\"" + revision + "\"";
    }
}
