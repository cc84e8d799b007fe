package se.arshjul.workflows.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.workflows.mailing.MailingCalls.line;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.ListMailingsRequest;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingFilter;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class MailingIT {

    private static final As COORDINATOR = As.staff("coordinator");

    @Autowired
    MailingServiceBlockingStub mailings;

    @Autowired
    SendMailings sendMailings;

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
    void aPreviewSaysWhoGetsWhichLetterAndWhoIsLeftOutAndSendsNothing() {
        assertThat(calls.preview(survey, Purpose.REMIND, MailingFilter.getDefaultInstance()))
                .containsExactlyInAnyOrder(
                        line(notOpened, "reminder-not-opened", "WAITING", ""),
                        line(started, "reminder-started", "WAITING", ""),
                        line(answered, "", "LEFT_OUT", "NOT_DUE"));

        sendMailings.send();
        assertThat(mail.letters(Given.mailbox(notOpened))).isEmpty();
    }

    @Test
    void aFilterChoosesWhoIsRemindedByStateKindCountyAndLateness() {
        given.changed(started, request -> request.setCountyCode("03").setLate(true));

        assertThat(calls.preview(
                        survey,
                        Purpose.REMIND,
                        MailingFilter.newBuilder().setState("DISPATCHED").build()))
                .containsExactly(line(notOpened, "reminder-not-opened", "WAITING", ""));
        assertThat(calls.preview(
                        survey,
                        Purpose.REMIND,
                        MailingFilter.newBuilder().setCountyCode("03").build()))
                .containsExactly(line(started, "reminder-started", "WAITING", ""));
        assertThat(calls.preview(
                        survey,
                        Purpose.REMIND,
                        MailingFilter.newBuilder().setLate(true).build()))
                .containsExactly(line(started, "reminder-started", "WAITING", ""));
        assertThat(calls.preview(
                        survey,
                        Purpose.REMIND,
                        MailingFilter.newBuilder()
                                .setRecipientKind("municipality")
                                .build()))
                .isEmpty();
    }

    @Test
    void aMailingRemindsEachOnceAndARepeatedRequestRemindsNobodyAgain() {
        var request = MailingCalls.create(survey, Purpose.REMIND);

        var mailing = COORDINATOR.on(mailings).createMailing(request);
        assertThat(COORDINATOR.on(mailings).createMailing(request)).isEqualTo(mailing);
        sendMailings.send();
        sendMailings.send();

        assertThat(mailing.getWaitingCount()).isEqualTo(2);
        assertThat(mail.letters(Given.mailbox(notOpened))).hasSize(1);
        assertThat(mail.letters(Given.respondent(started))).hasSize(1);
        assertThat(calls.get(mailing))
                .returns(0, Mailing::getWaitingCount)
                .returns(2, Mailing::getSentCount)
                .returns(1, Mailing::getLeftOutCount)
                .returns(0, Mailing::getFailedCount);
        assertThat(calls.lines(mailing))
                .containsExactlyInAnyOrder(
                        line(notOpened, "reminder-not-opened", "SENT", ""),
                        line(started, "reminder-started", "SENT", ""),
                        line(answered, "", "LEFT_OUT", "NOT_DUE"));
    }

    @Test
    void whoWasRemindedTodayIsLeftOutAndSaidSoAndTomorrowIsAnotherDay() {
        COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));
        sendMailings.send();

        assertThat(calls.preview(survey, Purpose.REMIND, MailingFilter.getDefaultInstance()))
                .contains(
                        line(notOpened, "reminder-not-opened", "LEFT_OUT", "REMINDED_TODAY"),
                        line(started, "reminder-started", "LEFT_OUT", "REMINDED_TODAY"));
        assertThat(refusalOf(() -> COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND))))
                .isEqualTo("FAILED_PRECONDITION MAILING_EMPTY");
        clock.advance(Duration.ofDays(1));
        assertThat(calls.preview(survey, Purpose.REMIND, MailingFilter.getDefaultInstance()))
                .contains(line(notOpened, "reminder-not-opened", "WAITING", ""));
    }

    @Test
    void mailingsOfASurveyAreListedNewestFirst() {
        var first = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));
        clock.advance(Duration.ofMinutes(5));
        var second = COORDINATOR.on(mailings).createMailing(MailingCalls.create(survey, Purpose.REMIND));

        assertThat(COORDINATOR
                        .on(mailings)
                        .listMailings(ListMailingsRequest.newBuilder()
                                .setParent(survey)
                                .build())
                        .getMailingsList())
                .extracting(Mailing::getName)
                .containsExactly(second.getName(), first.getName());
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(refusalOf(() -> COORDINATOR
                        .on(mailings)
                        .createMailing(MailingCalls.create(survey, Purpose.PURPOSE_UNSPECIFIED))))
                .isEqualTo("INVALID_ARGUMENT MAILING_INVALID");
        assertThat(refusalOf(() -> calls.preview(
                        survey,
                        Purpose.REMIND,
                        MailingFilter.newBuilder().setState("ASLEEP").build())))
                .isEqualTo("INVALID_ARGUMENT MAILING_INVALID");
        assertThat(refusalOf(() -> calls.get(Mailing.newBuilder()
                        .setName(survey + "/mailings/" + Given.id())
                        .build())))
                .isEqualTo("NOT_FOUND MAILING_NOT_FOUND");
        survey = "surveys/okand";
        assertThat(refusalOf(() -> calls.preview(survey, Purpose.REMIND, MailingFilter.getDefaultInstance())))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }
}
