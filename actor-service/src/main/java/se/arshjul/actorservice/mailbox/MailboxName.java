package se.arshjul.actorservice.mailbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.arshjul.actorservice.actor.ActorName;

/** {@code actors/{actor}/mailboxes/{mailbox}}. */
record MailboxName(ActorName actor, UUID mailbox) {

    private static final Pattern NAME =
            Pattern.compile("(actors/[^/]+)/mailboxes/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a name from outside; there is no mailbox of another form. */
    static MailboxName parse(String text) {
        return Optional.of(NAME.matcher(text))
                .filter(found -> found.matches())
                .flatMap(found -> ActorName.find(found.group(1))
                        .map(actor -> new MailboxName(actor, UUID.fromString(found.group(2)))))
                .orElseThrow(() -> MailboxRefusals.notFound(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return actor + "/mailboxes/" + mailbox;
    }
}
