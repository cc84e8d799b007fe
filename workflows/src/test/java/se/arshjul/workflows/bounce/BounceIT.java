package se.arshjul.workflows.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.Operated;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class BounceIT {

    private static final String TASK = "contact-correction";

    private final GreenMail returns = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser reader;

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    TakeBounce takeBounce;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operated operated;

    @BeforeEach
    void openTheMailbox() {
        returns.start();
        reader = returns.setUser("retur@socialstyrelsen.test", "retur", "hemligt");
    }

    @AfterEach
    void closeTheMailbox() {
        returns.stop();
    }

    @Test
    void aReturnedInvitationIsForTheCoordinatorAndGoesToTheRightAddress() {
        var request = invited();
        var before = returned();

        comesBack(Reports.failed(letter(request, Given.mailbox(request))));

        var item = inbox.awaitOne(request.getName(), TASK);
        assertThat(letters(request))
                .containsExactly("REFUSED 550 5.1.1 <nagon@exempel.test>: Recipient address rejected");
        assertThat(returned()).isEqualTo(before + 1);
        var right = "ratt" + Given.number() + "@exempel.test";
        given.mailbox(request, right);
        inbox.complete(item, "");
        await().until(() -> mail.letters(right).size() == 1);
        await().until(() -> letters(request).contains("SENT "));
    }

    @Test
    void aReportThatIsReadTwiceOpensOneTask() {
        var request = invited();
        var report = Reports.failed(letter(request, Given.mailbox(request)));

        comesBack(report);
        comesBack(report);
        read();

        inbox.awaitOne(request.getName(), TASK);
        assertThat(events(request)).isEqualTo(1);
    }

    @Test
    void aSecondLetterThatComesBackWaitsForTheTaskThatIsOpen() {
        var request = invited();
        comesBack(Reports.failed(letter(request, Given.mailbox(request))));
        inbox.awaitOne(request.getName(), TASK);
        var reminder = sent(request, "reminder-not-opened", "0-1", Given.mailbox(request), false);

        comesBack(Reports.failed(reminder));

        assertThat(letters(request)).hasSize(2).allMatch(letter -> letter.startsWith("REFUSED"));
        assertThat(events(request)).isEqualTo(1);
    }

    @Test
    void aLetterThatReachedSomebodyElseIsOnlyWrittenDown() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.mailbox(request, "");
        given.colleague(request.getActor(), "people/p1", "kollega" + Given.number() + "@exempel.test", Role.RESPONDENT);
        told.dispatched(request);
        await().until(() -> letters(request).equals(List.of("SENT ", "SENT ")));

        comesBack(Reports.failed(letter(request, Given.respondent(request))));

        assertThat(letters(request))
                .anyMatch(letter -> letter.startsWith("REFUSED"))
                .contains("SENT ");
        assertThat(events(request)).isZero();
    }

    @Test
    void aLetterOfWhichOnlyACopyArrivedIsForTheCoordinator() {
        var request = invited();
        sent(request, "invitation", "1", "registrator@exempel.test", true);

        comesBack(Reports.failed(letter(request, Given.mailbox(request))));

        inbox.awaitOne(request.getName(), TASK);
    }

    @Test
    void aCopyThatComesBackIsOnlyWrittenDown() {
        var request = invited();
        var copy = sent(request, "invitation", "1", "registrator@exempel.test", true);

        comesBack(Reports.failed(copy));

        assertThat(letters(request)).hasSize(2).contains("SENT ");
        assertThat(events(request)).isZero();
    }

    @Test
    void whatIsNotUnderstoodHoldsNobodyUp() {
        var request = invited();
        reader.deliver(Reports.broken());
        reader.deliver(Reports.failedForSomebodyElse());
        reader.deliver(Reports.failed(UUID.randomUUID()));

        comesBack(Reports.failed(letter(request, Given.mailbox(request))));

        inbox.awaitOne(request.getName(), TASK);
    }

    @Test
    void nothingIsDeletedAndWhatHasBeenDealtWithIsSeen() throws MessagingException {
        reader.deliver(Reports.reply(UUID.randomUUID()));
        comesBack(Reports.failed(UUID.randomUUID()));

        assertThat(returns.getReceivedMessages()).hasSize(2);
        for (var message : returns.getReceivedMessages()) {
            assertThat(message.isSet(Flag.SEEN)).isTrue();
        }
    }

    @Test
    void aMailboxThatIsAwayIsLookedIntoAgain() {
        var request = invited();
        reader.deliver(Reports.failed(letter(request, Given.mailbox(request))));
        read("imap://127.0.0.1:1/INBOX");
        assertThat(events(request)).isZero();

        read("imap://127.0.0.1:" + returns.getImap().getPort() + "/INBOX");

        inbox.awaitOne(request.getName(), TASK);
    }

    private Request invited() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        told.dispatched(request);
        await().until(() -> letters(request).equals(List.of("SENT ")));
        return request;
    }

    private UUID sent(Request request, String kind, String step, String address, boolean copy) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO letter (letter_id, matter, kind, step, address, state, created_at, sending_at,
                                            sent_at, in_doubt, attempts, problem, copy)
                        VALUES (:id, :matter, :kind, :step, :address, 'SENT', now(), now(), now(), false, 1, '', :copy)
                        """)
                .param("id", id)
                .param("matter", request.getName())
                .param("kind", kind)
                .param("step", step)
                .param("address", address)
                .param("copy", copy)
                .update();
        return id;
    }

    private void comesBack(MimeMessage report) {
        reader.deliver(report);
        read();
    }

    private void read() {
        read("imap://127.0.0.1:" + returns.getImap().getPort());
    }

    private void read(String mailbox) {
        var properties = new BounceProperties(mailbox, "retur", "hemligt", Duration.ofMinutes(1));
        new BounceReader(properties, new BounceMailbox(properties), takeBounce).read();
    }

    private UUID letter(Request request, String address) {
        return jdbc.sql("SELECT letter_id FROM letter WHERE matter = :matter AND address = :address")
                .param("matter", request.getName())
                .param("address", address)
                .query(UUID.class)
                .single();
    }

    private List<String> letters(Request request) {
        return jdbc.sql("SELECT state || ' ' || problem FROM letter WHERE matter = :matter ORDER BY created_at, state")
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }

    /** How often the process was told. */
    private int events(Request request) {
        return jdbc.sql("SELECT count(*) FROM event_intake WHERE subject = :subject AND type = 'letter.returned'")
                .param("subject", request.getName())
                .query(Integer.class)
                .single();
    }

    private double returned() {
        return operated.metric("letters_total", "kind=\"invitation\"", "outcome=\"returned\"");
    }
}
