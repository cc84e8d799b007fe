package se.arshjul.workflows.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.mailing.MailingCalls.line;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.letter.SendLetter;

@WorkflowsTest
class SendMailingsIT {

    private static final As COORDINATOR = As.staff("coordinator");
    private static final Mail MAIL = new Mail("s", "t", "<p>t</p>");

    @Autowired
    MailingServiceBlockingStub mailings;

    @Autowired
    SendMailings sendMailings;

    @Autowired
    SendLetter sendLetter;

    @Autowired
    Given given;

    @Autowired
    MailServer mail;

    @Autowired
    TestClock clock;

    private MailingCalls calls;
    private String survey;
    private Request notOpened;
    private Request started;
    private Request answered;

    @BeforeEach
    void ask() {
        calls = new MailingCalls(mailings);
        survey = given.survey();
        notOpened = given.request(survey, Request.State.DISPATCHED);
        started = given.request(survey, Request.State.STARTED);
        answered = given.request(survey, Request.State.ACCEPTED);
    }

    @Test
    void whetherAReminderIsStillDueAndWhichIsDecidedWhenItGoes() {
        var mailing = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));
        given.state(notOpened, Request.State.OPENED);
        given.state(started, Request.State.APPROVED);

        sendMailings.send();

        assertThat(mail.letters(Given.respondent(notOpened))).hasSize(1);
        assertThat(mail.letters(Given.mailbox(notOpened))).isEmpty();
        assertThat(mail.letters(Given.respondent(started))).isEmpty();
        assertThat(calls.lines(mailing)).contains(line(started, "reminder-started", "LEFT_OUT", "NOT_DUE"));
    }

    @Test
    void whoTheScheduleHasRemindedMeanwhileIsNotRemindedTwice() {
        var mailing = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));
        sendLetter.send(
                new Letter.Key(notOpened.getName(), LetterKind.REMINDER_NOT_OPENED, "2", Given.mailbox(notOpened)),
                MAIL);

        sendMailings.send();

        assertThat(mail.letters(Given.mailbox(notOpened))).hasSize(1);
        assertThat(calls.lines(mailing)).contains(line(notOpened, "reminder-not-opened", "LEFT_OUT", "REMINDED_TODAY"));
    }

    @Test
    void aMailingOfTheEveningGoesInTheMorningAndSaysSo() {
        clock.set(Instant.parse("2026-03-02T18:00:00Z"));
        var mailing = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));

        sendMailings.send();
        assertThat(mail.letters(Given.mailbox(notOpened))).isEmpty();
        assertThat(ProtoTime.toInstant(calls.get(mailing).getResumeTime()))
                .isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));

        clock.set(Instant.parse("2026-03-03T07:00:00Z"));
        sendMailings.send();
        assertThat(mail.letters(Given.mailbox(notOpened))).hasSize(1);
        assertThat(calls.get(mailing).hasResumeTime()).isFalse();
    }

    @Test
    void aMailboxThatPutsOffDoesNotKeepTheOthersBackAndIsTriedAgain() {
        mail.answer(Given.mailbox(notOpened), "451 4.7.1 Come back later");
        var mailing = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));

        sendMailings.send();
        assertThat(mail.letters(Given.respondent(started))).hasSize(1);
        assertThat(calls.get(mailing).getWaitingCount()).isEqualTo(1);

        mail.answer(Given.mailbox(notOpened), "");
        sendMailings.send();
        assertThat(mail.letters(Given.mailbox(notOpened))).hasSize(1);
    }
}
