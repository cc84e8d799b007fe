package se.arshjul.portal.people;

import se.arshjul.actor.v1.Mailbox;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/** A functional mailbox as pages show it. */
public record MailboxView(Mailbox mailbox) {

    public String getId() {
        return ResourceId.of(mailbox.getName());
    }

    public String getEmail() {
        return mailbox.getEmail();
    }

    public String getLabel() {
        return mailbox.getLabel();
    }

    public String getLetters() {
        return mailbox.getLetters().name();
    }

    public String getFrom() {
        return DateText.day(mailbox.getStartDate());
    }

    /** The last day; empty while no end is set. */
    public String getUntil() {
        return mailbox.hasEndDate() ? DateText.day(mailbox.getEndDate()) : "";
    }
}
