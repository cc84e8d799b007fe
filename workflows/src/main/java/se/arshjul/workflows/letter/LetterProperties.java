package se.arshjul.workflows.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From whom letters come.
 *
 * @param from name and address of the sender, {@code Name <name@example.org>}
 * @param replyTo where answers and questions go
 */
@ConfigurationProperties("arshjul.letter")
public record LetterProperties(String from, String replyTo) {

    /** The sender's name, as letters are signed. */
    public String senderName() {
        return from.replaceFirst("\\s*<.*", "").replace("\"", "");
    }
}
