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

/** When a body gets the receipt of what it has approved. */
@WorkflowsTest
class ReceiptLettersIT {

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestEngine engine;

    @Test
    void theReceiptIsThereWhileTheResponseWaitsForItsAssessmentAndNoneFollowsWhenItIsAccepted()
            throws MessagingException, IOException {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.contradicting(request);
        told.dispatched(request);
        approve(request, "2026-0042-7");

        var item = inbox.awaitOne(request.getName(), "response-assessment");
        await().until(() -> receipts(request).equals(List.of("2026-0042-7")));
        assertThat(text(request)).contains("Vi har tagit emot svaret", "Nu läser vi svaret", "Referensnummer: 2026");
        given.state(request, Request.State.ACCEPTED);
        told.event("followup.responseAssessed", request.getName(), Map.of("decision", "accepted"));

        await().until(() -> inbox.get(item).getDecision().equals("accepted"));
        assertThat(receipts(request)).containsExactly("2026-0042-7");
    }

    @Test
    void anEventThatComesTwiceSendsNothingTwice() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.clean(request);
        told.dispatched(request);
        given.changed(request, now -> now.setState(Request.State.APPROVED).setReference("2026-0042-7"));

        issue(request, "2026-0042-7");
        await().until(() -> receipts(request).size() == 1);
        issue(request, "2026-0042-7");
        issue(request, "2026-0043-5");

        await().until(() -> receipts(request).equals(List.of("2026-0042-7", "2026-0043-5")));
        assertThat(mail.letters(Given.approver(request))).hasSize(2);
    }

    @Test
    void eachOfTwoVersionsHasAReceiptAlsoWhereTheSecondCameBeforeTheFirstWasWritten()
            throws MessagingException, IOException {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        told.dispatched(request);
        given.changed(request, now -> now.setState(Request.State.APPROVED).setReference("2026-0043-5"));

        issue(request, "2026-0042-7");

        await().until(() -> receipts(request).equals(List.of("2026-0042-7")));
        assertThat(text(request))
                .contains("Referensnummer: 2026-0042-7")
                .doesNotContain("2026-0043-5", "Till dess gäller");
    }

    @Test
    void oneCorrectedAddressSendsTheReceiptsOfBothVersionsAtOnce() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.nobody(request);
        told.dispatched(request);
        await().until(() -> mail.letters(Given.mailbox(request)).size() == 1);
        mail.refuse(Given.mailbox(request));
        given.changed(request, now -> now.setState(Request.State.APPROVED).setReference("2026-0043-5"));
        issue(request, "2026-0042-7");
        await().until(() -> items(request).equals(List.of("OPEN")));
        issue(request, "2026-0043-5");
        await().until(() -> items(request).equals(List.of("WITHDRAWN", "OPEN")));
        var right = "ratt@" + Given.number() + ".test";
        given.mailbox(request, right);

        told.event("actor.contactCorrected", request.getActor(), Map.of("correctedBy", "people/kim"));

        await("without waiting for the engine to hand the other task out again")
                .until(() -> mail.letters(right).size() == 2);
        engine.increaseTime(Duration.ofMinutes(16));
        assertThat(items(request)).containsExactly("WITHDRAWN", "COMPLETED");
    }

    private List<String> items(Request request) {
        return jdbc.sql("SELECT state FROM work_item WHERE subject = :subject ORDER BY position")
                .param("subject", request.getName())
                .query(String.class)
                .list();
    }

    private void approve(Request request, String reference) {
        given.changed(request, now -> now.setState(Request.State.APPROVED).setReference(reference));
        issue(request, reference);
        told.event("followup.responseApproved", request.getName());
    }

    private void issue(Request request, String reference) {
        told.event("followup.receiptIssued", request.getName(), Map.of("reference", reference));
    }

    private String text(Request request) throws MessagingException, IOException {
        var letter =
                (MimeMultipart) mail.letters(Given.approver(request)).getLast().getContent();
        return letter.getBodyPart(0).getContent().toString();
    }

    private List<String> receipts(Request request) {
        return jdbc.sql("""
            SELECT step FROM letter
             WHERE matter = :matter AND kind = 'receipt' AND state = 'SENT' AND address = :approver
             ORDER BY step
            """)
                .param("matter", request.getName())
                .param("approver", Given.approver(request))
                .query(String.class)
                .list();
    }
}
