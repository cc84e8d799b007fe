package se.arshjul.workflows.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.CreateMailingRequest;
import se.arshjul.workflow.v1.GetMailingRequest;
import se.arshjul.workflow.v1.ListMailingLettersRequest;
import se.arshjul.workflow.v1.ListMailingsRequest;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingFilter;
import se.arshjul.workflow.v1.MailingLetter;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflow.v1.PreviewMailingRequest;
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
    void aPreviewSaysWhoGetsWhichLetterAndWhoIsLeftOutAndSendsNothing() {
        assertThat(preview(Purpose.REMIND, MailingFilter.getDefaultInstance()))
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

        assertThat(preview(
                        Purpose.REMIND,
                        MailingFilter.newBuilder().setState("DISPATCHED").build()))
                .containsExactly(line(notOpened, "reminder-not-opened", "WAITING", ""));
        assertThat(preview(
                        Purpose.REMIND,
                        MailingFilter.newBuilder().setCountyCode("03").build()))
                .containsExactly(line(started, "reminder-started", "WAITING", ""));
        assertThat(preview(
                        Purpose.REMIND, MailingFilter.newBuilder().setLate(true).build()))
                .containsExactly(line(started, "reminder-started", "WAITING", ""));
        assertThat(preview(
                        Purpose.REMIND,
                        MailingFilter.newBuilder()
                                .setRecipientKind("municipality")
                                .build()))
                .isEmpty();
    }

    @Test
    void aMailingRemindsEachOnceAndARepeatedRequestRemindsNobodyAgain() {
        var request = create(Purpose.REMIND);

        var mailing = COORDINATOR.on(mailings).createMailing(request);
        assertThat(COORDINATOR.on(mailings).createMailing(request)).isEqualTo(mailing);
        sendMailings.send();
        sendMailings.send();

        assertThat(mailing.getWaitingCount()).isEqualTo(2);
        assertThat(mail.letters(Given.mailbox(notOpened))).hasSize(1);
        assertThat(mail.letters(Given.respondent(started))).hasSize(1);
        assertThat(get(mailing))
                .returns(0, Mailing::getWaitingCount)
                .returns(2, Mailing::getSentCount)
                .returns(1, Mailing::getLeftOutCount)
                .returns(0, Mailing::getFailedCount);
        assertThat(lines(mailing))
                .containsExactlyInAnyOrder(
                        line(notOpened, "reminder-not-opened", "SENT", ""),
                        line(started, "reminder-started", "SENT", ""),
                        line(answered, "", "LEFT_OUT", "NOT_DUE"));
    }

    @Test
    void whoWasRemindedTodayIsLeftOutAndSaidSoAndTomorrowIsAnotherDay() {
        COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));
        sendMailings.send();

        assertThat(preview(Purpose.REMIND, MailingFilter.getDefaultInstance()))
                .contains(
                        line(notOpened, "reminder-not-opened", "LEFT_OUT", "REMINDED_TODAY"),
                        line(started, "reminder-started", "LEFT_OUT", "REMINDED_TODAY"));
        assertThat(refusalOf(() -> COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND))))
                .isEqualTo("FAILED_PRECONDITION MAILING_EMPTY");
        clock.advance(Duration.ofDays(1));
        assertThat(preview(Purpose.REMIND, MailingFilter.getDefaultInstance()))
                .contains(line(notOpened, "reminder-not-opened", "WAITING", ""));
    }

    @Test
    void mailingsOfASurveyAreListedNewestFirst() {
        var first = COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));
        clock.advance(Duration.ofMinutes(5));
        var second = COORDINATOR.on(mailings).createMailing(create(Purpose.REMIND));

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
        assertThat(refusalOf(() -> COORDINATOR.on(mailings).createMailing(create(Purpose.PURPOSE_UNSPECIFIED))))
                .isEqualTo("INVALID_ARGUMENT MAILING_INVALID");
        assertThat(refusalOf(() -> preview(
                        Purpose.REMIND,
                        MailingFilter.newBuilder().setState("ASLEEP").build())))
                .isEqualTo("INVALID_ARGUMENT MAILING_INVALID");
        assertThat(refusalOf(() -> get(Mailing.newBuilder()
                        .setName(survey + "/mailings/" + Given.id())
                        .build())))
                .isEqualTo("NOT_FOUND MAILING_NOT_FOUND");
        survey = "surveys/okand";
        assertThat(refusalOf(() -> preview(Purpose.REMIND, MailingFilter.getDefaultInstance())))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
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
                .map(MailingIT::line)
                .toList();
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
                .map(MailingIT::line)
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
