package se.arshjul.workflows.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.mailing.MailingCalls.line;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.ListLettersRequest;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingFilter;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflow.v1.ProcessServiceGrpc.ProcessServiceBlockingStub;
import se.arshjul.workflow.v1.SummarizeLettersRequest;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.inbox.WorkItemFixtures;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.letter.SendLetter;

@WorkflowsTest
class ResendIT {

    private static final As COORDINATOR = As.staff("coordinator");
    private static final Mail MAIL = new Mail("s", "t", "<p>t</p>");

    @Autowired
    MailingServiceBlockingStub mailings;

    @Autowired
    ProcessServiceBlockingStub processes;

    @Autowired
    SendMailings sendMailings;

    @Autowired
    SendLetter sendLetter;

    @Autowired
    WorkItemFixtures items;

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    MailServer mail;

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
    void whatReachesNobodyIsReportedAndSentOnceMoreWhenTheAddressIsMended() {
        mail.refuse(Given.mailbox(notOpened));
        var mailing = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));
        sendMailings.send();

        assertThat(calls.lines(mailing)).contains(line(notOpened, "reminder-not-opened", "FAILED", ""));
        assertThat(failed()).isEqualTo(1);
        var mended = "ratt@" + Given.number() + ".test";
        given.mailbox(notOpened, mended);
        assertThat(calls.preview(survey, Purpose.RESEND, MailingFilter.getDefaultInstance()))
                .containsExactly(line(notOpened, "reminder-not-opened", "WAITING", ""));
        var again = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.RESEND));
        sendMailings.send();

        assertThat(calls.lines(again)).containsExactly(line(notOpened, "reminder-not-opened", "SENT", ""));
        assertThat(mail.letters(mended)).hasSize(1);
        assertThat(mail.letters(Given.respondent(started))).hasSize(1);
        assertThat(failed()).isZero();
        assertThat(calls.preview(survey, Purpose.RESEND, MailingFilter.getDefaultInstance()))
                .isEmpty();
    }

    @Test
    void aReceiptThatReachedNobodyIsSentAgainWithItsNumber() throws MessagingException, IOException {
        given.changed(answered, request -> request.setReference("2026-0042-7"));
        mail.refuse(Given.mailbox(answered));
        sendLetter.send(
                new Letter.Key(answered.getName(), LetterKind.RECEIPT, "2026-0042-7", Given.mailbox(answered)), MAIL);
        var mended = "ratt@" + Given.number() + ".test";
        given.mailbox(answered, mended);

        var again = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.RESEND));
        sendMailings.send();

        assertThat(calls.lines(again)).containsExactly(line(answered, "receipt", "SENT", ""));
        var receipt = (Multipart) mail.letters(mended).getFirst().getContent();
        assertThat(receipt.getBodyPart(0).getContent().toString()).contains("2026-0042-7", "4f1c");
    }

    @Test
    void aLetterAboutTheResultsThatNobodyGotIsAmongTheFailuresUntilTheyArePublished() {
        reach.survey(survey, Survey.State.CLEARED);
        var accepted = given.request(survey, Request.State.ACCEPTED);
        mail.refuse(Given.mailbox(accepted));
        sendLetter.send(new Letter.Key(accepted.getName(), LetterKind.PREVIEW, "1", Given.mailbox(accepted)), MAIL);

        assertThat(failed()).isEqualTo(1);
        assertThat(calls.preview(survey, Purpose.RESEND, MailingFilter.getDefaultInstance()))
                .containsExactly(line(accepted, "preview", "WAITING", ""));
        reach.survey(survey, Survey.State.PUBLISHED);
        assertThat(calls.preview(survey, Purpose.RESEND, MailingFilter.getDefaultInstance()))
                .containsExactly(line(accepted, "preview", "LEFT_OUT", "NOT_DUE"));
    }

    @Test
    void aFailureForWhichATaskWaitsIsLeftToTheTask() {
        mail.refuse(Given.mailbox(notOpened));
        sendLetter.send(
                new Letter.Key(notOpened.getName(), LetterKind.INVITATION, "1", Given.mailbox(notOpened)), MAIL);
        items.item("role:coordinator", notOpened.getName(), "contact-correction", LocalDate.EPOCH);

        assertThat(calls.preview(survey, Purpose.RESEND, MailingFilter.getDefaultInstance()))
                .containsExactly(line(notOpened, "invitation", "LEFT_OUT", "TASK_WAITS"));
    }

    @Test
    void failedLettersAreListedByThemselves() {
        mail.refuse(Given.mailbox(notOpened));
        COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));
        sendMailings.send();

        assertThat(COORDINATOR
                        .on(processes)
                        .listLetters(ListLettersRequest.newBuilder()
                                .setMatter(survey)
                                .setFailed(true)
                                .build())
                        .getLettersList())
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.getAddress()).isEqualTo(Given.mailbox(notOpened));
                    assertThat(letter.getProblem()).contains("No such mailbox");
                    assertThat(ProtoTime.toInstant(letter.getCreateTime())).isEqualTo(TestClock.START);
                });
        assertThat(COORDINATOR
                        .on(processes)
                        .listLetters(ListLettersRequest.newBuilder()
                                .setMatter(survey)
                                .setKind("reminder-started")
                                .setState(se.arshjul.workflow.v1.Letter.State.SENT)
                                .build())
                        .getLettersCount())
                .isEqualTo(1);
    }

    private int failed() {
        return COORDINATOR
                .on(processes)
                .summarizeLetters(
                        SummarizeLettersRequest.newBuilder().setMatter(survey).build())
                .getFailed();
    }
}
