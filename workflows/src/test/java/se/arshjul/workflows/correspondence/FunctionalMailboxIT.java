package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Mailbox.Letters;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterReport;
import se.arshjul.workflows.letter.SendLetter.Result;

/** What goes to functional mailboxes beside those whom a letter is to reach. */
@WorkflowsTest
class FunctionalMailboxIT {

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    MailServer mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Matters matters;

    @Autowired
    Correspondence correspondence;

    @Autowired
    LetterReport report;

    private Request request;
    private String registrator;

    @BeforeEach
    void askABody() {
        request = given.request(given.survey(), Request.State.DISPATCHED);
        registrator = "registrator-" + Given.number() + "@region.test";
    }

    @Test
    void theInvitationGoesToTheBodysMailboxAndToTheFunctionalOneOnceEach() {
        reach.function(request, registrator, Letters.ALL);
        reach.function(request, registrator.toUpperCase(Locale.ROOT), Letters.RECORDS);

        assertThat(write(LetterKind.INVITATION)).isEqualTo(Result.SENT);
        assertThat(write(LetterKind.INVITATION)).isEqualTo(Result.SENT);

        assertThat(sentTo()).containsExactlyInAnyOrder(Given.mailbox(request), registrator);
    }

    @Test
    void whatGoesToAFunctionInvitesNobodyToLogInByItsAddress() throws MessagingException, IOException {
        reach.function(request, registrator, Letters.ALL);

        write(LetterKind.INVITATION);

        assertThat(text(registrator)).contains("Du loggar in").doesNotContain("Logga in med adressen");
        assertThat(text(Given.mailbox(request))).contains("Logga in med adressen");
    }

    @Test
    void aMailboxForTheRecordsGetsNoReminder() {
        given.state(request, Request.State.STARTED);
        reach.function(request, registrator, Letters.RECORDS);

        write(LetterKind.REMINDER_STARTED);

        assertThat(sentTo()).containsExactly(Given.respondent(request));
    }

    @Test
    void aFunctionalMailboxThatIsTheBodysOwnGetsWhatGoesToThePeople() {
        given.state(request, Request.State.STARTED);
        reach.function(request, Given.mailbox(request), Letters.ALL);

        write(LetterKind.REMINDER_STARTED);

        assertThat(sentTo()).containsExactlyInAnyOrder(Given.respondent(request), Given.mailbox(request));
    }

    @Test
    void whereThereIsNobodyElseItIsWrittenToInstead() {
        given.mailbox(request, "");
        given.nobody(request);
        reach.function(request, registrator, Letters.ALL);

        assertThat(write(LetterKind.INVITATION)).isEqualTo(Result.SENT);
        assertThat(sentTo()).containsExactly(registrator);
    }

    @Test
    void aCopyThatArrivesDoesNotHideThatNobodyWasReached() {
        mail.refuse(Given.mailbox(request));
        reach.function(request, registrator, Letters.ALL);

        assertThat(write(LetterKind.INVITATION)).isEqualTo(Result.REFUSED);

        assertThat(sentTo()).containsExactly(registrator);
        assertThat(report.failed(request.getName())).isEqualTo(1);
    }

    @Test
    void aCopyThatDoesNotArriveIsNoFailureOfTheLetter() {
        mail.refuse(registrator);
        reach.function(request, registrator, Letters.ALL);

        assertThat(write(LetterKind.INVITATION)).isEqualTo(Result.SENT);
        assertThat(report.failed(request.getName())).isZero();
    }

    private String text(String address) throws MessagingException, IOException {
        var letter = (MimeMultipart) mail.letters(address).getLast().getContent();
        return letter.getBodyPart(0).getContent().toString();
    }

    private Result write(LetterKind kind) {
        return correspondence.write(matters.get(request.getName()), kind, "1");
    }

    private List<String> sentTo() {
        return jdbc.sql("SELECT address FROM letter WHERE matter = :matter AND state = 'SENT'")
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
