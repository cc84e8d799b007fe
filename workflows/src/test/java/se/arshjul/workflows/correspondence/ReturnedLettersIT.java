package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;

/** What a body's respondents are written when their approver returns what they handed in. */
@WorkflowsTest
class ReturnedLettersIT {

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
    void theRespondentReadsWhatIsToBeDoneUntilWhenAndThatThePageSaysWhy() throws MessagingException, IOException {
        var request = waiting();

        giveBack(request, "1");

        await().until(() -> letters(request).equals(List.of("1 SENT " + Given.respondent(request))));
        assertThat(mail.letters(Given.respondent(request)).getLast().getSubject())
                .isEqualTo("Ändra och lämna in igen / Change and hand in again: Uppföljning 2026, "
                        + request.getDisplayName());
        assertThat(lastLetter(request))
                .contains("har lämnat tillbaka det", "Godkännaren har skrivit varför")
                .contains("lämna in igen senast fredag 30 oktober")
                .contains("In English", "has returned it", "hand in again by Friday 30 October");
    }

    @Test
    void eachVersionThatIsReturnedIsToldOnce() {
        var request = waiting();

        giveBack(request, "1");
        giveBack(request, "1");
        await().until(() -> letters(request).size() == 1);
        giveBack(request, "2");

        await().until(() -> letters(request)
                .equals(List.of("1 SENT " + Given.respondent(request), "2 SENT " + Given.respondent(request))));
        assertThat(mail.letters(Given.respondent(request))).hasSize(2);
    }

    @Test
    void theLetterGoesToTheRightAddressOnceTheCoordinatorHasCorrectedIt() {
        var request = waiting();
        mail.refuse(Given.respondent(request));
        given.mailbox(request, "");
        giveBack(request, "1");
        var item = inbox.awaitOne(request.getName(), "contact-correction");
        var right = "ratt" + Given.number() + "@exempel.test";
        given.mailbox(request, right);

        inbox.complete(item, "");

        await().until(() -> letters(request).contains("1 SENT " + right));
    }

    @Test
    void aChangeThatIsReturnedIsWrittenAboutToo() {
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        given.changed(request, now -> now.setReplacement(Replacement.WRITING).setReturned(true));

        assertThat(write(request)).isEqualTo(Result.SENT);
    }

    @Test
    void whatHasBeenHandedInAgainMeanwhileIsNotWrittenAbout() {
        var request = given.request(given.survey(), Request.State.SUBMITTED);

        assertThat(write(request)).isEqualTo(Result.DROPPED);
    }

    private Result write(Request request) {
        return correspondence.write(matters.get(request.getName()), LetterKind.RETURNED, "1");
    }

    /** A body that has been invited. */
    private Request waiting() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        told.dispatched(request);
        await().until(() -> !mail.letters(Given.mailbox(request)).isEmpty());
        return request;
    }

    /** The approver returns a version. */
    private void giveBack(Request request, String version) {
        given.changed(request, now -> now.setState(Request.State.STARTED).setReturned(true));
        told.event("followup.responseReturned", request.getName(), Map.of("submittedVersion", version));
    }

    private List<String> letters(Request request) {
        return jdbc.sql("""
            SELECT step || ' ' || state || ' ' || address FROM letter
             WHERE matter = :matter AND kind = 'returned'
             ORDER BY step, state
            """)
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }

    private String lastLetter(Request request) throws MessagingException, IOException {
        var letter = (MimeMultipart)
                mail.letters(Given.respondent(request)).getLast().getContent();
        return letter.getBodyPart(0).getContent().toString();
    }
}
