package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;

@WorkflowsTest
class ExtensionLettersIT {

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
    Matters matters;

    @Autowired
    Correspondence correspondence;

    @Test
    void longerTimeIsAskedForDecidedAndTold() throws MessagingException {
        var request = given.request(given.survey(), Request.State.STARTED);
        told.dispatched(request);
        told.event("followup.extensionRequested", request.getName());
        var item = inbox.awaitOne(request.getName(), "extension-decision");
        given.extension(request, Extension.State.GRANTED, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 27));

        told.event("followup.requestDatesMoved", request.getName());
        told.event("followup.extensionDecided", request.getName(), Map.of("decision", "granted"));

        await().until(() -> letters(request).contains("extension-granted SENT " + Given.approver(request)));
        assertThat(inbox.get(item).getDecision()).isEqualTo("granted");
        assertThat(mail.letters(Given.approver(request)).getFirst().getSubject())
                .startsWith("Anstånd till 20 november 2026 / More time, until 20 November 2026: Uppföljning 2026, ");
        assertThat(letters(request))
                .contains(
                        "extension-granted SENT " + Given.mailbox(request),
                        "extension-granted SENT " + Given.respondent(request));
    }

    @Test
    void aDecisionAboutLongerTimeIsNotToldToWhoHasAnsweredMeanwhile() {
        var request = given.request(given.survey(), Request.State.APPROVED);
        given.extension(request, Extension.State.DECLINED, LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 13));

        assertThat(correspondence.write(matters.get(request.getName()), LetterKind.EXTENSION_DECLINED, "0-1"))
                .isEqualTo(Result.DROPPED);
    }

    private List<String> letters(Request request) {
        return jdbc.sql("SELECT kind || ' ' || state || ' ' || address FROM letter WHERE matter = :matter")
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
