package se.arshjul.workflows.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.testkit.Operated;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.Letter.Key;
import se.arshjul.workflows.letter.Letter.State;
import se.arshjul.workflows.letter.SendLetter.Result;

@WorkflowsTest
class SendLetterIT {

    private static final Mail MAIL = new Mail("Svara senast: åäö", "Hej å\n", "<p>Hej å</p>\n");

    @Autowired
    SendLetter sendLetter;

    @Autowired
    LetterRepository letters;

    @Autowired
    MailServer mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operated operated;

    @Test
    void aLetterGoesOnceHoweverOftenItIsAskedFor() {
        var key = key();

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.SENT);
        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.SENT);

        assertThat(mail.letters(key.address())).hasSize(1);
        assertThat(letters.ready(key))
                .returns(State.SENT, Letter::state)
                .returns(TestClock.START, Letter::sentAt)
                .returns(false, Letter::inDoubt);
    }

    @Test
    void aLetterIsPlainTextAndHtmlAndSaysThatAMachineSentIt() throws MessagingException, IOException {
        var key = key();

        sendLetter.send(key, MAIL);

        var message = mail.letters(key.address()).getFirst();
        var body = (MimeMultipart) message.getContent();
        assertThat(message.getSubject()).isEqualTo("Svara senast: åäö");
        assertThat(message.getSentDate()).isEqualTo(Date.from(TestClock.START));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getFrom()[0].toString()).contains("uppfoljning@socialstyrelsen.test");
        assertThat(message.getReplyTo()[0].toString()).contains("patientsakerhet@socialstyrelsen.test");
        assertThat(body.getContentType()).startsWith("multipart/alternative");
        assertThat(body.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(body.getBodyPart(0).getContent().toString()).contains("Hej å");
        assertThat(body.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void anAddressThatIsRefusedIsWrittenDownWithTheServersAnswer() {
        var key = key();
        mail.refuse(key.address());

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.REFUSED);

        assertThat(letters.ready(key).state()).isEqualTo(State.REFUSED);
        assertThat(letters.ready(key).problem()).contains("No such mailbox");
    }

    @Test
    void aRefusedAddressIsTriedOnceMoreWhenItIsAskedForAgain() {
        var key = key();
        mail.refuse(key.address());
        sendLetter.send(key, MAIL);
        mail.know(key.address());

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.SENT);
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutAskingTheServer() {
        var key = new Key("surveys/s" + Given.number(), LetterKind.INVITATION, "1", "not an address");

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.REFUSED);
    }

    @Test
    void aServerThatIsBusyPutsTheLetterOff() {
        var key = key();
        mail.answer(key.address(), "451 4.7.1 Come back later");

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.DEFERRED);
        assertThat(letters.ready(key).state()).isEqualTo(State.READY);
        mail.answer(key.address(), "");

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.SENT);
        assertThat(letters.ready(key).inDoubt()).isFalse();
    }

    @Test
    void aLetterThatMayHaveGoneGoesAgainUnderTheSameId() throws MessagingException {
        var key = key();
        mail.takeSilently(key.address());
        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.DEFERRED);
        assertThat(sendLetter.send(key, MAIL))
                .as("its sender may still be at it")
                .isEqualTo(Result.DEFERRED);
        aMinutePasses(key);
        var inDoubtBefore = inDoubt();

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.SENT);

        assertThat(letters.ready(key).inDoubt()).isTrue();
        assertThat(inDoubt()).isEqualTo(inDoubtBefore + 1);
        assertThat(mail.letters(key.address())).hasSize(2);
        assertThat(id(mail.letters(key.address()).get(0)))
                .isEqualTo(id(mail.letters(key.address()).get(1)));
    }

    @Test
    void aSenderThatDiedBeforeTheServerHeardOfTheLetterLosesNothing() {
        var key = key();
        letters.sending(letters.ready(key));
        aMinutePasses(key);

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.SENT);

        assertThat(mail.letters(key.address())).hasSize(1);
        assertThat(letters.ready(key).inDoubt()).isTrue();
    }

    @Test
    void lettersAreCountedByWhatBecameOfThem() {
        var outcomes = List.of("sent", "refused", "deferred", "dropped", "in_doubt");
        var before = outcomes.stream().map(this::letters).toList();
        var refused = key();
        mail.refuse(refused.address());
        var deferred = key();
        mail.answer(deferred.address(), "451 4.7.1 Come back later");

        sendLetter.send(key(), MAIL);
        sendLetter.send(refused, MAIL);
        sendLetter.send(deferred, MAIL);
        sendLetter.drop(key());

        assertThat(outcomes.stream().map(this::letters))
                .containsExactly(
                        before.get(0) + 1, before.get(1) + 1, before.get(2) + 1, before.get(3) + 1, before.get(4));
    }

    @Test
    void whatNobodyNeedsAnyMoreIsDroppedAndStaysSo() {
        var key = key();

        sendLetter.drop(key);

        assertThat(sendLetter.send(key, MAIL)).isEqualTo(Result.DROPPED);
        assertThat(mail.letters(key.address())).isEmpty();
    }

    @Test
    void whatHasGoneCannotBeDropped() {
        var key = key();
        sendLetter.send(key, MAIL);

        sendLetter.drop(key);

        assertThat(letters.ready(key).state()).isEqualTo(State.SENT);
    }

    private double inDoubt() {
        return letters("in_doubt");
    }

    private double letters(String outcome) {
        return operated.metric("letters_total", "kind=\"invitation\"", "outcome=\"" + outcome + "\"");
    }

    private void aMinutePasses(Key key) {
        jdbc.sql("UPDATE letter SET sending_at = sending_at - interval '1 minute' WHERE matter = :matter")
                .param("matter", key.matter())
                .update();
    }

    private static String id(MimeMessage message) throws MessagingException {
        return message.getMessageID();
    }

    private static Key key() {
        var number = Given.number();
        return new Key("surveys/s" + number, LetterKind.INVITATION, "1", "brev" + number + "@exempel.test");
    }
}
