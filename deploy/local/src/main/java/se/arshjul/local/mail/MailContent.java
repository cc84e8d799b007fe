package se.arshjul.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a mail.
 *
 * @param attachments their file names
 */
record MailContent(@Nullable String text, @Nullable String html, List<String> attachments) {

    static MailContent of(Part mail) throws MessagingException, IOException {
        var found = new Found();
        found.look(mail);
        return new MailContent(found.text, found.html, List.copyOf(found.attachments));
    }

    static MailContent unreadable() {
        return new MailContent("Brevet går inte att läsa.", null, List.of());
    }

    /** The first text and the first HTML, however deep they are wrapped. */
    private static final class Found {

        private @Nullable String text;
        private @Nullable String html;
        private final List<String> attachments = new ArrayList<>();

        void look(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                var parts = (Multipart) part.getContent();
                for (var index = 0; index < parts.getCount(); index++) {
                    BodyPart inner = parts.getBodyPart(index);
                    look(inner);
                }
            } else if (part.getFileName() instanceof String name) {
                attachments.add(name);
            } else if (part.isMimeType("text/plain") && text == null) {
                text = (String) part.getContent();
            } else if (part.isMimeType("text/html") && html == null) {
                html = (String) part.getContent();
            }
        }
    }
}
