package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;

/** What a body is written about one answer that the agency has asked about. */
@WorkflowsTest
class ClarificationLettersIT {

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
    void theQuestionIsToldToTheRespondents() throws MessagingException {
        var request = given.request(given.survey(), Request.State.APPROVED);
        given.contradicting(request);
        told.dispatched(request);
        told.event("followup.responseApproved", request.getName());
        inbox.awaitOne(request.getName(), "response-assessment");
        given.asked(request);

        told.event("followup.responseAssessed", request.getName(), Map.of("decision", "sentBack"));

        await().until(() -> letters(request).contains("clarification SENT " + Given.respondent(request)));
        assertThat(letters(request)).noneMatch(letter -> letter.startsWith("sent-back"));
        assertThat(mail.letters(Given.respondent(request)).getFirst().getSubject())
                .startsWith("Fråga om ert svar, svara senast 27 november 2026 / Question about your answers, ")
                .endsWith(": Uppföljning 2026, " + request.getDisplayName());
    }

    @Test
    void whoHasNotAnsweredTheQuestionIsRemindedOfIt() throws MessagingException {
        var request = given.request(given.survey(), Request.State.APPROVED);
        given.asked(request);

        correspondence.write(matters.get(request.getName()), LetterKind.REMINDER_STARTED, "1-1");

        assertThat(mail.letters(Given.respondent(request)).getFirst().getSubject())
                .startsWith("Påminnelse, svara på vår fråga senast 27 november 2026");
    }

    private List<String> letters(Request request) {
        return jdbc.sql("SELECT kind || ' ' || state || ' ' || address FROM letter WHERE matter = :matter")
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
