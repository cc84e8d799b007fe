package se.arshjul.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import se.arshjul.local.RunningIdentity;
import se.arshjul.local.client.CaughtMails.CaughtMail;

@Execution(ExecutionMode.CONCURRENT)
class MailCatcherTest {

    private static final RunningIdentity identity = RunningIdentity.shared();

    @Test
    void keepsEveryMailOverARestart(@TempDir Path folder) throws MessagingException {
        try (var first = new RunningIdentity(folder)) {
            send(first, "a@keep.test", "Inbjudan", "Hej å ä ö", null);
        }

        try (var second = new RunningIdentity(folder)) {
            assertThat(second.mails().all()).extracting(CaughtMail::subject).containsExactly("Inbjudan");
            send(second, "a@keep.test", "Påminnelse", "Hej igen", null);
            assertThat(second.mails().all()).extracting(CaughtMail::subject).containsExactly("Inbjudan", "Påminnelse");
            assertThat(second.mails().text(1).strip()).isEqualTo("Hej å ä ö");
        }
    }

    @Test
    void tellsWhomAMailWasForAndWhichItIs() throws MessagingException {
        var id = send(identity, "a@listed.test", "Inbjudan: följ upp 2027", "Hej", null);

        assertThat(identity.mails().all())
                .filteredOn(mail -> mail.recipients().contains("a@listed.test"))
                .singleElement()
                .returns(id, CaughtMail::messageId)
                .returns("Inbjudan: följ upp 2027", CaughtMail::subject);
    }

    @Test
    void countsAMailThatWasSentTwiceTwice() throws MessagingException {
        var sender = sender(identity);
        var mail = mail(sender, "a@twice.test", "Kvitto", "Hej", null);
        sender.send(mail);
        sender.send(mail);

        assertThat(identity.mails().all())
                .filteredOn(caught -> caught.recipients().contains("a@twice.test"))
                .hasSize(2)
                .extracting(CaughtMail::messageId)
                .containsOnly(mail.getMessageID());
    }

    @Test
    void refusesAMailboxThatNobodyHas() {
        assertThatExceptionOfType(MailSendException.class)
                .isThrownBy(() -> send(identity, "okand-patientsakerhet@region.test", "Inbjudan", "Hej", null))
                .withMessageContaining("550");
        assertThat(identity.mails().all())
                .noneMatch(mail -> mail.recipients().contains("okand-patientsakerhet@region.test"));
    }

    @Test
    void showsWhatWasSentToOneAddress() throws MessagingException {
        send(identity, "one@filter.test", "Till ett", "Hej", null);
        send(identity, "two@filter.test", "Till två", "Hej", null);

        var page = identity.browser().open("/post?address=ONE@filter.test");

        assertThat(page.text()).contains("Till ett", "1 brev").doesNotContain("Till två");
        assertThat(identity.browser().open("/post?address=nobody@filter.test").text())
                .contains("Inget brev har skickats till nobody@filter.test.");
    }

    @Test
    void showsAMailWithItsLinksReadyToBeFollowed() throws MessagingException {
        send(identity, "a@open.test", "Svara <b>nu</b>", "Svara på http://127.0.0.1:8100/svara/2027.\nHej!", null);

        var page = identity.browser().open("/post/" + newest("a@open.test").id());

        assertThat(page.text())
                .contains("<a href=\"http://127.0.0.1:8100/svara/2027\">http://127.0.0.1:8100/svara/2027</a>.")
                .contains("Svara &lt;b&gt;nu&lt;/b&gt;")
                .doesNotContain("<iframe");
    }

    @Test
    void theLookOfAMailReachesNothingAround() throws MessagingException {
        var html = "<html><head><title>x</title></head><body><script>alert(1)</script><p>Hej å</p></body></html>";
        send(identity, "a@html.test", "Med utseende", "Hej", html);
        var address = "/post/" + newest("a@html.test").id();

        var page = identity.browser().open(address + "/html");

        assertThat(page.header("Content-Security-Policy"))
                .contains("sandbox", "default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(page.text()).contains("<head><base target=\"_blank\">", "Hej å");
        assertThat(identity.browser().open(address).text())
                .contains("<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
    }

    @Test
    void aMailThatIsNotThereIsAPageThatSaysSo() {
        var page = identity.browser().open("/post/999999");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("<h1>Sidan finns inte</h1>");
    }

    private static CaughtMail newest(String address) {
        return identity.mails().all().reversed().stream()
                .filter(mail -> mail.recipients().contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static String send(RunningIdentity catcher, String to, String subject, String text, String html)
            throws MessagingException {
        var sender = sender(catcher);
        var mail = mail(sender, to, subject, text, html);
        sender.send(mail);
        return mail.getMessageID();
    }

    private static MimeMessage mail(JavaMailSenderImpl sender, String to, String subject, String text, String html)
            throws MessagingException {
        var mail = new MimeMessageHelper(sender.createMimeMessage(), html != null, "UTF-8");
        mail.setFrom("arshjul@socialstyrelsen.test");
        mail.setTo(to);
        mail.setSubject(subject);
        if (html == null) {
            mail.setText(text);
        } else {
            mail.setText(text, html);
        }
        mail.getMimeMessage().saveChanges();
        return mail.getMimeMessage();
    }

    private static JavaMailSenderImpl sender(RunningIdentity catcher) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(catcher.smtpPort());
        return sender;
    }
}
