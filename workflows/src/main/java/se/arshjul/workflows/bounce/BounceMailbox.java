package se.arshjul.workflows.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the returned letters over IMAP. What has been dealt with is marked as seen, and nothing is ever deleted. */
@Component
class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private static final String PATIENCE_IN_MILLIS = "15000";

    /** A report and one of our letters; anything larger is something else. */
    private static final int LARGEST_IN_BYTES = 1024 * 1024;

    /** At a time; the rest comes at the next look. */
    private static final int AT_ONCE = 200;

    private final BounceProperties properties;

    BounceMailbox(BounceProperties properties) {
        this.properties = properties;
    }

    /**
     * Hands over each bounce that nobody has dealt with yet.
     *
     * @throws MessagingException when the mailbox cannot be read
     */
    void forEach(Consumer<Bounce> bounces) throws MessagingException {
        var address = properties.address();
        try (var store = session(address.getScheme()).getStore(address.getScheme())) {
            store.connect(address.getHost(), address.getPort(), properties.username(), properties.password());
            try (var folder = store.getFolder(properties.folder())) {
                folder.open(Folder.READ_WRITE);
                for (var message : unseen(folder)) {
                    dealWith(message, bounces);
                }
            }
        }
    }

    private static List<MimeMessage> unseen(Folder folder) throws MessagingException {
        return Arrays.stream(folder.search(new FlagTerm(new Flags(Flag.SEEN), false)))
                .limit(AT_ONCE)
                .map(MimeMessage.class::cast)
                .toList();
    }

    /** One that cannot be read holds nobody else up; it is for a person to look at. */
    private static void dealWith(MimeMessage message, Consumer<Bounce> bounces) throws MessagingException {
        try {
            if (message.isMimeType("multipart/report") && message.getSize() <= LARGEST_IN_BYTES) {
                DeliveryReport.read(new MimeMessage(message)).ifPresent(bounces);
            }
        } catch (MessagingException unreadable) {
            log.atWarn().setCause(unreadable).log("Message in the mailbox for returned letters not understood");
        }
        message.setFlag(Flag.SEEN, true);
    }

    private static Session session(String scheme) {
        var settings = new Properties();
        for (var what : List.of("connectiontimeout", "timeout", "writetimeout")) {
            settings.setProperty("mail." + scheme + "." + what, PATIENCE_IN_MILLIS);
        }
        // Read and not yet dealt with is what a kill in between leaves behind.
        settings.setProperty("mail." + scheme + ".peek", "true");
        return Session.getInstance(settings);
    }
}
