package se.arshjul.workflows.bounce;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail servers return letters.
 *
 * @param mailbox where it is read, {@code imaps://mail.example.org/INBOX}; empty when nobody reads it here
 * @param username who reads it
 * @param password of that reader
 * @param every how often it is looked into
 */
@ConfigurationProperties("arshjul.bounce")
record BounceProperties(
        @DefaultValue("") String mailbox,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("1m") Duration every) {

    private static final Pattern ADDRESS = Pattern.compile("imaps?://[^/@]+(/.+)?");

    /** @throws IllegalArgumentException with a sentence when the mailbox is not an address of one */
    BounceProperties {
        if (!mailbox.isEmpty() && !ADDRESS.matcher(mailbox).matches()) {
            throw new IllegalArgumentException("arshjul.bounce.mailbox is like imaps://mail.example.org/INBOX.");
        }
    }

    boolean isRead() {
        return !mailbox.isEmpty();
    }

    URI address() {
        return URI.create(mailbox);
    }

    /** The folder that the address names; the inbox when it names none. */
    String folder() {
        var path = address().getPath().replaceFirst("^/", "");
        return path.isEmpty() ? "INBOX" : path;
    }
}
