package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Mailbox.Letters;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;

/** What a body is written that has said that it will not answer. */
@WorkflowsTest
class DeclinedLetterIT {

    private static final String DECLINE = " WHERE subject = :request AND type = 'followup.requestDeclined'";

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Matters matters;

    @Autowired
    Correspondence correspondence;

    @Test
    void everybodyOfTheBodyIsToldOnceWithTheReasonThatWasGiven() throws MessagingException, IOException {
        var request = given.request(given.survey(), Request.State.STARTED);
        told.dispatched(request);

        decline(request);
        told.event("followup.requestDeclined", request.getName());

        await().until(() -> letters(request)
                .equals(List.of(
                        "SENT " + Given.approver(request),
                        "SENT " + Given.mailbox(request),
                        "SENT " + Given.respondent(request))));
        var letters = mail.letters(Given.respondent(request));
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject())
                .isEqualTo("Ni har avböjt att svara / You have declined to answer: Uppföljning 2026, "
                        + request.getDisplayName());
        assertThat(((MimeMultipart) letters.getFirst().getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString()
                        .replace("\r\n", "\n"))
                .contains("om varför:\nVi hinner inte i år.\n", "Har ni ändrat er")
                .contains("about why:\nVi hinner inte i år.\n", "Have you changed your mind");
    }

    @Test
    void whereNobodyIsReachedTheCoordinatorFindsTheRightAddress() {
        var request = given.request(given.survey(), Request.State.DECLINED);
        given.nobody(request);
        mail.refuse(Given.mailbox(request));
        told.dispatched(request);
        decline(request);
        var item = inbox.awaitOne(request.getName(), "contact-correction");
        var right = "ratt@" + Given.number() + ".test";
        given.mailbox(request, right);

        inbox.complete(item, "");

        await().until(() -> letters(request).contains("SENT " + right));
    }

    @Test
    void theTaskStaysWhenTheEngineIsToldOfTheDeclineAgain() {
        var request = given.request(given.survey(), Request.State.DECLINED);
        given.nobody(request);
        mail.refuse(Given.mailbox(request));
        told.dispatched(request);
        decline(request);
        var item = inbox.awaitOne(request.getName(), "contact-correction");
        await().until(() -> published(request));

        jdbc.sql("UPDATE event_intake SET published_at = NULL, settled_at = NULL, next_attempt_at = now()" + DECLINE)
                .param("request", request.getName())
                .update();

        await().until(() -> published(request));
        assertThat(inbox.get(item).getState()).isEqualTo(WorkItem.State.OPEN);
    }

    @Test
    void aMailboxForTheRecordsGetsItToo() {
        var request = given.request(given.survey(), Request.State.DECLINED);
        var registrator = "registrator-" + Given.number() + "@region.test";
        reach.function(request, registrator, Letters.RECORDS);

        correspondence.write(matters.get(request.getName()), LetterKind.DECLINED, "1");

        assertThat(letters(request)).contains("SENT " + registrator);
    }

    @Test
    void whoHasNotDeclinedIsNotTold() {
        var request = given.request(given.survey(), Request.State.STARTED);

        assertThat(correspondence.write(matters.get(request.getName()), LetterKind.DECLINED, "1"))
                .isEqualTo(Result.DROPPED);
    }

    private void decline(Request request) {
        given.changed(request, now -> now.setState(Request.State.DECLINED).setReason("Vi hinner inte i år."));
        told.event("followup.requestDeclined", request.getName());
    }

    private boolean published(Request request) {
        return jdbc.sql("SELECT published_at IS NOT NULL FROM event_intake" + DECLINE)
                .param("request", request.getName())
                .query(Boolean.class)
                .single();
    }

    private List<String> letters(Request request) {
        return jdbc.sql("""
            SELECT state || ' ' || address FROM letter
             WHERE matter = :matter AND kind = 'declined'
             ORDER BY state, address
            """)
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
