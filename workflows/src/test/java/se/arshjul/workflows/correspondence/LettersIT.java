package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;

@WorkflowsTest
class LettersIT {

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    TestEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Matters matters;

    @Autowired
    Correspondence correspondence;

    @Test
    void aBodyIsInvitedAtItsMailboxOnce() throws MessagingException {
        var request = given.request(given.survey(), Request.State.DISPATCHED);

        told.dispatched(request);
        told.dispatched(request);

        await().until(() -> !mail.letters(Given.mailbox(request)).isEmpty());
        assertThat(mail.letters(Given.mailbox(request))).hasSize(1);
        assertThat(mail.letters(Given.mailbox(request)).getFirst().getSubject())
                .isEqualTo("Svara senast 30 oktober 2026 / Answer by 30 October 2026: Uppföljning 2026, "
                        + request.getDisplayName());
        assertThat(mail.letters(Given.respondent(request))).isEmpty();
    }

    @Test
    void afterACorrectedAddressTheInvitationGoesToTheNewOne() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        mail.refuse(Given.mailbox(request));
        told.dispatched(request);
        var item = inbox.awaitOne(request.getName(), "contact-correction");
        given.mailbox(request, "ratt@" + Given.number() + ".test");

        inbox.complete(item, "");

        var right = matters.get(request.getName());
        await().until(() -> letters(request)
                .equals(List.of(
                        "invitation REFUSED " + Given.mailbox(request), "invitation SENT " + addressNow(right))));
    }

    @Test
    void aBodyWithoutAnyAddressIsForTheCoordinator() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.mailbox(request, "");
        given.nobody(request);

        told.dispatched(request);

        inbox.awaitOne(request.getName(), "contact-correction");
    }

    @Test
    void aBodyWithoutAMailboxIsInvitedThroughItsRespondents() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.mailbox(request, "");

        told.dispatched(request);

        await().until(() -> mail.letters(Given.respondent(request)).size() == 1);
    }

    @Test
    void whoHasAnsweredMeanwhileIsNotInvited() {
        var request = given.request(given.survey(), Request.State.APPROVED);

        told.dispatched(request);

        await().until(() -> letters(request).equals(List.of("invitation DROPPED " + Given.mailbox(request))));
        assertThat(mail.letters(Given.mailbox(request))).isEmpty();
    }

    @Test
    void aMailServerThatIsBusyIsAskedAgain() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        mail.answer(Given.mailbox(request), "451 4.7.1 Come back later");
        told.dispatched(request);
        await().until(() -> letters(request).equals(List.of("invitation READY " + Given.mailbox(request))));

        mail.answer(Given.mailbox(request), "");

        await().until(() -> {
            engine.increaseTime(Duration.ofSeconds(6));
            return mail.letters(Given.mailbox(request)).size() == 1;
        });
    }

    @Test
    void eachReminderGoesToThoseWhoCanDoSomething() {
        var survey = given.survey();
        var notOpened = given.request(survey, Request.State.DISPATCHED);
        var started = given.request(survey, Request.State.STARTED);
        var waiting = given.request(survey, Request.State.SUBMITTED);

        write(notOpened, LetterKind.REMINDER_NOT_OPENED);
        write(started, LetterKind.REMINDER_STARTED);
        write(waiting, LetterKind.REMINDER_WAITING);

        assertThat(letters(notOpened)).containsExactly("reminder-not-opened SENT " + Given.mailbox(notOpened));
        assertThat(letters(started)).containsExactly("reminder-started SENT " + Given.respondent(started));
        assertThat(letters(waiting)).containsExactly("reminder-waiting SENT " + Given.approver(waiting));
    }

    @Test
    void aBodyWithoutPeopleIsRemindedAtItsMailbox() {
        var started = given.request(given.survey(), Request.State.STARTED);
        given.nobody(started);

        assertThat(write(started, LetterKind.REMINDER_STARTED)).isEqualTo(Result.SENT);

        assertThat(letters(started)).containsExactly("reminder-started SENT " + Given.mailbox(started));
    }

    @Test
    void aPersonWhoCannotBeReachedIsMadeUpForByTheMailbox() {
        var waiting = given.request(given.survey(), Request.State.SUBMITTED);
        mail.refuse(Given.approver(waiting));

        assertThat(write(waiting, LetterKind.REMINDER_WAITING)).isEqualTo(Result.SENT);

        assertThat(letters(waiting))
                .containsExactly(
                        "reminder-waiting REFUSED " + Given.approver(waiting),
                        "reminder-waiting SENT " + Given.mailbox(waiting));
    }

    @Test
    void aReminderWhoseReasonIsGoneIsDropped() {
        var request = given.request(given.survey(), Request.State.ACCEPTED);

        assertThat(write(request, LetterKind.REMINDER_NOT_OPENED)).isEqualTo(Result.DROPPED);

        assertThat(letters(request)).containsExactly("reminder-not-opened DROPPED " + Given.mailbox(request));
    }

    @Test
    void theReceiptGoesToEverybodyOfTheBody() throws MessagingException, IOException {
        var request = given.request(given.survey(), Request.State.APPROVED);
        given.reference(request, "2026-0042-7");
        told.dispatched(request);

        told.event("followup.receiptIssued", request.getName(), Map.of("reference", "2026-0042-7"));

        await().until(() -> letters(request).stream()
                .filter(letter -> letter.startsWith("receipt SENT"))
                .toList()
                .equals(List.of(
                        "receipt SENT " + Given.approver(request),
                        "receipt SENT " + Given.mailbox(request),
                        "receipt SENT " + Given.respondent(request))));
        var letter =
                (MimeMultipart) mail.letters(Given.mailbox(request)).getLast().getContent();
        assertThat(letter.getBodyPart(0).getContent().toString())
                .contains("Referensnummer: 2026-0042-7", "Kontrollsumma: 4f1c");
    }

    @Test
    void whatIsSentBackIsToldToTheRespondents() {
        var request = given.request(given.survey(), Request.State.APPROVED);
        given.contradicting(request);
        told.dispatched(request);
        told.event("followup.responseApproved", request.getName());
        var item = inbox.awaitOne(request.getName(), "response-assessment");
        given.state(request, Request.State.SENT_BACK);

        told.event("followup.responseAssessed", request.getName(), Map.of("decision", "sentBack"));

        await().until(() -> letters(request).contains("sent-back SENT " + Given.respondent(request)));
        assertThat(inbox.get(item).getDecision()).isEqualTo("sentBack");
    }

    private Result write(Request request, LetterKind kind) {
        return correspondence.write(matters.get(request.getName()), kind, "0-1");
    }

    private String addressNow(Matter matter) {
        return jdbc.sql("SELECT address FROM letter WHERE matter = :matter AND state = 'SENT'")
                .param("matter", matter.name())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private List<String> letters(Request request) {
        return jdbc.sql("""
            SELECT kind || ' ' || state || ' ' || address
              FROM letter
             WHERE matter = :matter
             ORDER BY kind, state, address
            """)
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
