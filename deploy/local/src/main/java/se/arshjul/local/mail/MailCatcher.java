package se.arshjul.local.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A real SMTP server that delivers nothing; every mail ends in the folder. */
@Component
class MailCatcher implements SmartLifecycle {

    /** Nobody is there: so that a wrong address can be tried. */
    private static final String UNKNOWN = "okand";

    private static final long STARTED_WITHIN_MILLIS = 10_000;

    private final SmtpServer server;
    private volatile boolean running;

    MailCatcher(MailProperties properties, MailFolder folder) {
        var setup = new ServerSetup(properties.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(STARTED_WITHIN_MILLIS);
        this.server = new SmtpServer(setup, new Inward(folder));
    }

    @Override
    public void start() {
        server.startService();
        try {
            if (!server.waitTillRunning(STARTED_WITHIN_MILLIS)) {
                throw new IllegalStateException("The mail catcher does not start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        running = true;
    }

    @Override
    public void stop() {
        server.stopService();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Leads what the server takes into our folder instead of mailboxes in memory. */
    private static final class Inward extends Managers {

        private final SmtpManager delivery;

        Inward(MailFolder folder) {
            this.delivery = new Delivery(this, folder);
        }

        @Override
        public SmtpManager getSmtpManager() {
            return delivery;
        }
    }

    private static final class Delivery extends SmtpManager {

        private final MailFolder folder;

        Delivery(Managers managers, MailFolder folder) {
            super(managers.getImapHostManager(), managers.getUserManager());
            this.folder = folder;
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            var unknown = recipient.getEmail().toLowerCase(Locale.ROOT).startsWith(UNKNOWN);
            return unknown ? "550 5.1.1 No such mailbox" : null;
        }

        @Override
        public void send(SmtpState state) {
            var mail = state.getMessage();
            try {
                folder.add(
                        mail.getMessage(),
                        mail.getToAddresses().stream()
                                .map(MailAddress::getEmail)
                                .toList());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (MessagingException malformed) {
                throw new IllegalArgumentException(malformed);
            }
        }
    }
}
