package se.arshjul.local.mail;

import java.time.Instant;
import java.util.List;

/**
 * One mail as it is listed.
 *
 * @param id counts up from 1
 * @param recipients of the envelope: whom it was really for
 */
record CaughtMail(long id, String messageId, String from, List<String> recipients, String subject, Instant receivedAt) {

    boolean isFor(String address) {
        return recipients.stream().anyMatch(recipient -> recipient.contains(address));
    }
}
