package se.arshjul.workflows.letter;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Makes a letter a message: headers, and the body as plain text and as HTML. */
@Component
class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** A message whose id is the letter's: a copy can be told from a second letter. */
    static final class Message extends MimeMessage {

        private final String id;

        private Message(Session session, String id) {
            super(session);
            this.id = id;
        }

        private Message(Message encoded) throws MessagingException {
            super(encoded);
            this.id = encoded.id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private final LetterProperties properties;
    private final InstantSource clock;

    Envelope(LetterProperties properties, InstantSource clock) {
        this.properties = properties;
        this.clock = clock;
    }

    Message close(Session session, Letter letter, InternetAddress to, Mail mail) throws MessagingException {
        var from = sender();
        var message = new Message(session, messageId(letter, from));
        message.setFrom(from);
        message.setReplyTo(InternetAddress.parse(properties.replyTo()));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "sv, en");
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        message.saveChanges();
        // Encoded here and not on the way, where every byte would be a write of its own.
        return new Message(message);
    }

    private static BodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String messageId(Letter letter, InternetAddress from) {
        return "<" + letter.id() + from.getAddress().replaceFirst("^[^@]*", "") + ">";
    }

    private InternetAddress sender() throws MessagingException {
        var sender = InternetAddress.parse(properties.from())[0];
        try {
            sender.setPersonal(sender.getPersonal(), UTF_8);
            return sender;
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
