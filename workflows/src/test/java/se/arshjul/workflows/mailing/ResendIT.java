package se.arshjul.workflows.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.CreateMailingRequest;
import se.arshjul.workflow.v1.ListLettersRequest;
import se.arshjul.workflow.v1.ListMailingLettersRequest;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingFilter;
import se.arshjul.workflow.v1.MailingLetter;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflow.v1.PreviewMailingRequest;
import se.arshjul.workflow.v1.ProcessServiceGrpc.ProcessServiceBlockingStub;
import se.arshjul.workflow.v1.SummarizeLettersRequest;
import se.arshjul.workflows.Given;
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
    MailServer mail;

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
    void whatReachesNobodyIsReportedAndSentOnceMoreWhenTheAddressIsMended() {
        mail.refuse(Given.mailbox(notOpened));
        var mailing = COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));
        sendMailings.send();

        assertThat(lines(mailing)).contains(line(notOpened, "reminder-not-opened", "FAILED", ""));
        assertThat(failed()).isEqualTo(1);
        var mended = "ratt@" + Given.number() + ".test";
        given.mailbox(notOpened, mended);
        assertThat(preview(Purpose.RESEND, MailingFilter.getDefaultInstance()))
                .containsExactly(line(notOpened, "reminder-not-opened", "WAITING", ""));
        var again = COORDINATOR.on(mailings).createMailing(create(Purpose.RESEND));
        sendMailings.send();

        assertThat(lines(again)).containsExactly(line(notOpened, "reminder-not-opened", "SENT", ""));
        assertThat(mail.letters(mended)).hasSize(1);
        assertThat(mail.letters(Given.respondent(started))).hasSize(1);
        assertThat(failed()).isZero();
        assertThat(preview(Purpose.RESEND, MailingFilter.getDefaultInstance())).isEmpty();
    }

    @Test
    void aFailureForWhichATaskWaitsIsLeftToTheTask() {
        mail.refuse(Given.mailbox(notOpened));
        sendLetter.send(
                new Letter.Key(notOpened.getName(), LetterKind.INVITATION, "1", Given.mailbox(notOpened)), MAIL);
        items.item("role:coordinator", notOpened.getName(), "contact-correction", LocalDate.EPOCH);

        assertThat(preview(Purpose.RESEND, MailingFilter.getDefaultInstance()))
                .containsExactly(line(notOpened, "invitation", "LEFT_OUT", "TASK_WAITS"));
    }

    @Test
    void failedLettersAreListedByThemselves() {
        mail.refuse(Given.mailbox(notOpened));
        COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));
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

    private CreateMailingRequest create(Purpose purpose) {
        return CreateMailingRequest.newBuilder()
                .setParent(survey)
                .setPurpose(purpose)
                .setRequestId(Given.id())
                .build();
    }

    private List<String> preview(Purpose purpose, MailingFilter filter) {
        return COORDINATOR
                .on(mailings)
                .previewMailing(PreviewMailingRequest.newBuilder()
                        .setParent(survey)
                        .setPurpose(purpose)
                        .setFilter(filter)
                        .build())
                .getLettersList()
                .stream()
                .map(ResendIT::line)
                .toList();
    }

    private List<String> lines(Mailing mailing) {
        return COORDINATOR
                .on(mailings)
                .listMailingLetters(ListMailingLettersRequest.newBuilder()
                        .setParent(mailing.getName())
                        .build())
                .getLettersList()
                .stream()
                .map(ResendIT::line)
                .toList();
    }

    private int failed() {
        return COORDINATOR
                .on(processes)
                .summarizeLetters(
                        SummarizeLettersRequest.newBuilder().setMatter(survey).build())
                .getFailed();
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
