package se.arshjul.workflows;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes what it is told to take, one for the run. */
public final class MailServer {

    static final MailServer RUNNING = new MailServer();

    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final Map<String, List<MimeMessage>> taken = new ConcurrentHashMap<>();
    private final SmtpServer server;

    private MailServer() {
        var managers = new Managers() {
            private final SmtpManager smtp = new Desk(this);

            @Override
            public SmtpManager getSmtpManager() {
                return smtp;
            }
        };
        server = new SmtpServer(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), managers);
        server.startService();
        try {
            server.waitTillRunning(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return server.getPort();
    }

    /** From now on there is no such mailbox. */
    public void refuse(String address) {
        unknown.add(address);
    }

    /** From now on the mailbox is there. */
    public void know(String address) {
        unknown.remove(address);
    }

    /** Letters to the address are answered so until it is an empty text. */
    public void answer(String address, String answer) {
        if (answer.isEmpty()) {
            answers.remove(address);
        } else {
            answers.put(address, answer);
        }
    }

    /** Takes the next letter to the address and dies before it can say so. */
    public void takeSilently(String address) {
        silent.add(address);
    }

    /** The letters taken for an address, in order. */
    public List<MimeMessage> letters(String address) {
        return List.copyOf(taken.getOrDefault(address, List.of()));
    }

    /** Looks at every letter before it is taken. */
    private final class Desk extends SmtpManager {

        private Desk(Managers managers) {
            super(managers.getImapHostManager(), managers.getUserManager());
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress address) {
            return unknown.contains(address.getEmail()) ? "550 5.1.1 No such mailbox" : null;
        }

        @Override
        public String checkData(SmtpState state) {
            var address = state.getMessage().getToAddresses().iterator().next().getEmail();
            if (answers.containsKey(address)) {
                return answers.get(address);
            }
            taken.computeIfAbsent(address, none -> new CopyOnWriteArrayList<>())
                    .add(state.getMessage().getMessage());
            if (silent.remove(address)) {
                throw new IllegalStateException("The mail server dies.");
            }
            return null;
        }

        @Override
        public synchronized void send(SmtpState state) {
            // kept above
        }
    }
}
