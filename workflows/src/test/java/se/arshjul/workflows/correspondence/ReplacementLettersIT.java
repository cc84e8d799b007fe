package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.AcceptResponseRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;

/** What a body is written while it may still replace the response that the agency has accepted. */
@WorkflowsTest
class ReplacementLettersIT {

    /** Later than any test gets with the engine's clock. */
    private static final Instant ANSWER_BY_OVER = Instant.parse("2126-10-30T23:00:00Z");

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    MailServer mail;

    @Autowired
    FakeServices services;

    @Autowired
    TestEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Matters matters;

    @Autowired
    Correspondence correspondence;

    @Test
    void aSecondApprovalGetsAReceiptOfItsOwnAndTheProcessWaitsUntilAnswerByAgain()
            throws MessagingException, IOException {
        var request = accepted("2026-0042-7");

        approve(request, "2026-0043-1");

        await().until(() -> receipts(request).size() == 2);
        assertThat(receipts(request)).containsExactly("2026-0042-7", "2026-0043-1");
        assertThat(lastLetter(request)).contains("Referensnummer: 2026-0043-1").doesNotContain("2026-0042-7");
        await().until(() -> waits(request).size() == 2);
        assertThat(waits(request)).containsOnly(ANSWER_BY_OVER);
        assertThat(services.calls(AcceptResponseRequest.class))
                .filteredOn(call -> call.getName().equals(request.getName()))
                .hasSize(2);
    }

    @Test
    void theApproverIsToldOfAChangeThatWaitsOncePerVersion() throws MessagingException, IOException {
        var request = accepted("2026-0042-7");

        submit(request, "2");
        submit(request, "2");
        submit(request, "3");

        await().until(() -> told(request)
                .equals(List.of("2 SENT " + Given.approver(request), "3 SENT " + Given.approver(request))));
        assertThat(lastLetter(request))
                .contains(
                        "vill ändra sitt svar", "Blir ändringen inte godkänd gäller det svar som ni redan har godkänt");
    }

    @Test
    void theApproverIsToldOfAFirstResponseInTheSameWay() throws MessagingException, IOException {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        told.dispatched(request);
        given.changed(request, now -> now.setState(Request.State.SUBMITTED));

        told.event("followup.responseSubmitted", request.getName(), Map.of("submittedVersion", "1"));

        await().until(() -> told(request).equals(List.of("1 SENT " + Given.approver(request))));
        assertThat(mail.letters(Given.approver(request)).getLast().getSubject())
                .isEqualTo("Svar att godkänna / Answers to sign off: Uppföljning 2026, " + request.getDisplayName());
        assertThat(lastLetter(request)).contains("väntar på att bli godkänt", "In English", "wait to be signed off");
    }

    @Test
    void theReminderReachesTheApproverWhenAChangeWaits() throws MessagingException {
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        given.changed(request, now -> now.setReplacement(Replacement.REPLACEMENT_SUBMITTED));

        correspondence.write(matters.get(request.getName()), LetterKind.REMINDER_WAITING, "change-2-3");

        assertThat(mail.letters(Given.approver(request)).getLast().getSubject())
                .startsWith("Påminnelse, godkänn ändringen senast 30 oktober 2026 / Reminder, sign off the change by ")
                .endsWith(": Uppföljning 2026, " + request.getDisplayName());
    }

    @Test
    void aChangeThatWasSignedOffMeanwhileIsNotRemindedOf() {
        var request = given.request(given.survey(), Request.State.APPROVED);

        assertThat(correspondence.write(matters.get(request.getName()), LetterKind.TO_APPROVE, "2"))
                .isEqualTo(Result.DROPPED);
    }

    /** Somebody of the body hands a change to the approver. */
    private void submit(Request request, String version) {
        given.changed(request, now -> now.setReplacement(Replacement.REPLACEMENT_SUBMITTED));
        told.event("followup.responseSubmitted", request.getName(), Map.of("submittedVersion", version));
        await().until(() -> told(request).contains(version + " SENT " + Given.approver(request)));
    }

    private List<String> told(Request request) {
        return jdbc.sql("""
            SELECT step || ' ' || state || ' ' || address FROM letter
             WHERE matter = :matter AND kind = 'to-approve'
             ORDER BY step
            """)
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }

    /** A body whose first response is accepted and receipted, and whose process waits for another. */
    private Request accepted(String reference) {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.clean(request);
        given.replaceable(request, ANSWER_BY_OVER);
        told.dispatched(request);
        approve(request, reference);
        await().until(() -> waits(request).size() == 1);
        return request;
    }

    /** Somebody of the body signs off. */
    private void approve(Request request, String reference) {
        given.changed(request, now -> now.setState(Request.State.APPROVED).setReference(reference));
        told.event("followup.receiptIssued", request.getName(), Map.of("reference", reference));
        told.event("followup.responseApproved", request.getName());
    }

    private List<Instant> waits(Request request) {
        return engine.timers(request.getName(), "event_ReplacingTimePassed");
    }

    private String lastLetter(Request request) throws MessagingException, IOException {
        var letter =
                (MimeMultipart) mail.letters(Given.approver(request)).getLast().getContent();
        return letter.getBodyPart(0).getContent().toString();
    }

    /** Reference numbers of the receipts that the approver has got. */
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
