package se.arshjul.workflows.letter;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.letter.Delivery.AddressRefused;
import se.arshjul.workflows.letter.Delivery.NotNow;
import se.arshjul.workflows.letter.Delivery.Taken;
import se.arshjul.workflows.letter.Delivery.Unknown;

/** The mail server: takes one letter over one connection and says exactly how far that came. */
@Component
class Post {

    private static final Logger log = LoggerFactory.getLogger(Post.class);

    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl server;
    private final Envelope envelope;

    Post(JavaMailSenderImpl server, Envelope envelope) {
        this.server = server;
        this.envelope = envelope;
    }

    Delivery deliver(Letter letter, Mail mail) {
        try {
            // Strict: without a domain, or with a blank in it, no server would know where to send it.
            var to = new InternetAddress(letter.key().address(), true);
            var message = envelope.close(server.getSession(), letter, to, mail);
            return send(message, new Address[] {to});
        } catch (AddressException malformed) {
            return new AddressRefused("Not an address: " + malformed.getMessage());
        } catch (MessagingException unwritable) {
            // Written in memory only: a defect, and never something that a mail server could mend.
            throw new IllegalStateException(unwritable);
        }
    }

    private Delivery send(Envelope.Message message, Address[] to) throws MessagingException {
        var transport = server.getSession().getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException away) {
            return new NotNow(text(away));
        }
        try {
            transport.sendMessage(message, to);
            return new Taken();
        } catch (MessagingException failed) {
            return delivery(failed);
        } finally {
            hangUp(transport);
        }
    }

    /** The most telling exception in the chain decides. */
    private static Delivery delivery(MessagingException failed) {
        for (@Nullable Exception next = failed;
                next instanceof MessagingException link;
                next = link.getNextException()) {
            if (link instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT
                        ? new AddressRefused(text(address))
                        : new NotNow(text(address));
            }
        }
        // Any other answer of the server means that it has not taken it. Without an answer nobody knows.
        if (failed instanceof SMTPSendFailedException answered && answered.getReturnCode() > 0) {
            return new NotNow(text(answered));
        }
        return failed instanceof SMTPSenderFailedException ? new NotNow(text(failed)) : new Unknown(text(failed));
    }

    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // What became of the letter is known by now.
            log.atDebug().setCause(gone).log("Mail server closed the connection");
        }
    }

    private static String text(MessagingException failed) {
        return String.valueOf(failed.getMessage()).strip();
    }
}
