package se.arshjul.workflows.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.access.Caller;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.undelivered.UndeliveredWatch;

/** A letter that comes back when its request has come to its end is not lost with the process that would have heard. */
@WorkflowsTest
class LateBounceIT {

    @Autowired
    Given given;

    @Autowired
    TakeBounce takeBounce;

    @Autowired
    UndeliveredWatch watch;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatComesBackIsNotedForTheCaseThatNoProcessHearsOfIt() {
        var request = given.request(given.survey(), Request.State.DECLINED);

        takeBounce.handle(new Bounce(confirmation(request, false), "550 5.1.1"));

        assertThat(undelivered(request)).containsExactly("declined 1");
    }

    @Test
    void aCopyIsMissedByNobody() {
        var request = given.request(given.survey(), Request.State.DECLINED);

        takeBounce.handle(new Bounce(confirmation(request, true), "550 5.1.1"));

        assertThat(undelivered(request)).isEmpty();
    }

    @Test
    void twoLettersThatComeBackGoToTheRightAddressWhenItIsMendedOnce() {
        var request = given.request(given.survey(), Request.State.DECLINED);
        takeBounce.handle(new Bounce(confirmation(request, false), "550 5.1.1"));
        look();
        var item = inbox.awaitOne(request.getName(), "contact-correction");
        takeBounce.handle(new Bounce(letter(request, "feedback", false), "550 5.1.1"));
        look();

        var right = "ratt" + Given.number() + "@exempel.test";
        given.nobody(request);
        given.mailbox(request, right);
        inbox.complete(item, "");

        await().until(() -> {
            look();
            return undelivered(request).isEmpty();
        });
        assertThat(mail.letters(right)).hasSize(2);
    }

    private void look() {
        Caller.process("workflows").context().run(() -> watch.look(Duration.ZERO));
    }

    private UUID confirmation(Request request, boolean copy) {
        return letter(request, "declined", copy);
    }

    private UUID letter(Request request, String kind, boolean copy) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO letter (letter_id, matter, kind, step, address, state, created_at, sending_at,
                                            sent_at, in_doubt, attempts, problem, copy)
                        VALUES (:id, :matter, :kind, '1', :address, 'SENT', now(), now(), now(), false, 1, '',
                                :copy)
                        """)
                .param("id", id)
                .param("matter", request.getName())
                .param("kind", kind)
                .param("address", Given.mailbox(request))
                .param("copy", copy)
                .update();
        return id;
    }

    private List<String> undelivered(Request request) {
        return jdbc.sql("SELECT kind || ' ' || step FROM undelivered_letter WHERE matter = :matter")
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
