package se.arshjul.actorservice.mailbox;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every no of functional mailboxes. */
final class MailboxRefusals {

    private MailboxRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("MAILBOX_INVALID", "The mailbox is not well formed.", findings);
    }

    static Refusal endsBeforeItBegins() {
        return invalid(List.of(new FieldViolation("mailbox.end_date", "TOO_EARLY", "Not before the start date.")));
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("MAILBOX_NOT_FOUND", "There is no such mailbox.", Map.of("mailbox", name));
    }

    static Refusal changed(Mailbox current) {
        return Refusal.stale(
                "MAILBOX_CHANGED",
                "The mailbox has changed; read it again.",
                Map.of("mailbox", current.name().toString(), "etag", current.etag()));
    }
}
