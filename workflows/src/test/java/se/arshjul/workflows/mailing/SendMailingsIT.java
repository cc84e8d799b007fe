package se.arshjul.workflows.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.CreateMailingRequest;
import se.arshjul.workflow.v1.GetMailingRequest;
import se.arshjul.workflow.v1.ListMailingLettersRequest;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingLetter;
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

    private String survey;
    private Request notOpened;
    private Request started;
    private Request answered;

    @BeforeEach
    void ask() {
        survey = given.survey();
        notOpened = given.request(survey, Request.State.DISPATCHED);
        started = given.request(survey, Request.State.STARTED);
        answered = given.request(survey, Request.State.ACCEPTED);
    }

    @Test
    void whetherAReminderIsStillDueAndWhichIsDecidedWhenItGoes() {
        var mailing = COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));
        given.state(notOpened, Request.State.OPENED);
        given.state(started, Request.State.APPROVED);

        sendMailings.send();

        assertThat(mail.letters(Given.respondent(notOpened))).hasSize(1);
        assertThat(mail.letters(Given.mailbox(notOpened))).isEmpty();
        assertThat(mail.letters(Given.respondent(started))).isEmpty();
        assertThat(lines(mailing)).contains(line(started, "reminder-started", "LEFT_OUT", "NOT_DUE"));
    }

    @Test
    void whoTheScheduleHasRemindedMeanwhileIsNotRemindedTwice() {
        var mailing = COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));
        sendLetter.send(
                new Letter.Key(notOpened.getName(), LetterKind.REMINDER_NOT_OPENED, "2", Given.mailbox(notOpened)),
                MAIL);

        sendMailings.send();

        assertThat(mail.letters(Given.mailbox(notOpened))).hasSize(1);
        assertThat(lines(mailing)).contains(line(notOpened, "reminder-not-opened", "LEFT_OUT", "REMINDED_TODAY"));
    }

    @Test
    void aMailingOfTheEveningGoesInTheMorningAndSaysSo() {
        clock.set(Instant.parse("2026-03-02T18:00:00Z"));
        var mailing = COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));

        sendMailings.send();
        assertThat(mail.letters(Given.mailbox(notOpened))).isEmpty();
        assertThat(ProtoTime.toInstant(get(mailing).getResumeTime())).isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));

        clock.set(Instant.parse("2026-03-03T07:00:00Z"));
        sendMailings.send();
        assertThat(mail.letters(Given.mailbox(notOpened))).hasSize(1);
        assertThat(get(mailing).hasResumeTime()).isFalse();
    }

    @Test
    void aMailboxThatPutsOffDoesNotKeepTheOthersBackAndIsTriedAgain() {
        mail.answer(Given.mailbox(notOpened), "451 4.7.1 Come back later");
        var mailing = COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));

        sendMailings.send();
        assertThat(mail.letters(Given.respondent(started))).hasSize(1);
        assertThat(get(mailing).getWaitingCount()).isEqualTo(1);

        mail.answer(Given.mailbox(notOpened), "");
        sendMailings.send();
        assertThat(mail.letters(Given.mailbox(notOpened))).hasSize(1);
    }

    private CreateMailingRequest create(Purpose purpose) {
        return CreateMailingRequest.newBuilder()
                .setParent(survey)
                .setPurpose(purpose)
                .setRequestId(Given.id())
                .build();
    }

    private Mailing get(Mailing mailing) {
        return COORDINATOR
                .on(mailings)
                .getMailing(GetMailingRequest.newBuilder()
                        .setName(mailing.getName())
                        .build());
    }

    private List<String> lines(Mailing mailing) {
        return COORDINATOR
                .on(mailings)
                .listMailingLetters(ListMailingLettersRequest.newBuilder()
                        .setParent(mailing.getName())
                        .build())
                .getLettersList()
                .stream()
                .map(SendMailingsIT::line)
                .toList();
    }

    private static String line(MailingLetter letter) {
        var reason = letter.getReason() == MailingLetter.Reason.REASON_UNSPECIFIED
                ? ""
                : letter.getReason().name();
        return String.join(
                " ", letter.getRequest(), letter.getKind(), letter.getState().name(), reason);
    }

    private static String line(Request request, String kind, String state, String reason) {
        return String.join(" ", request.getName(), kind, state, reason);
    }
}
