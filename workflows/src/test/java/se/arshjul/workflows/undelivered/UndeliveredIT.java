package se.arshjul.workflows.undelivered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.access.Caller;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.UndeliveredLetters;

/** A letter that reached nobody is somebody's task, whether or not the process of its request still runs. */
@WorkflowsTest
class UndeliveredIT {

    private static final String TASK = "contact-correction";

    @Autowired
    Given given;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    UndeliveredLetters letters;

    @Autowired
    UndeliveredWatch watch;

    @Autowired
    JdbcClient jdbc;

    private Request request;

    @BeforeEach
    void aBodyHasDeclined() {
        request = given.request(given.survey(), Request.State.DECLINED);
    }

    @Test
    void aLetterWhoseProcessHasEndedBecomesATaskAndGoesToTheRightAddress() {
        letters.note(request.getName(), "declined", "1");

        look();

        var item = inbox.awaitOne(request.getName(), TASK);
        assertThat(item.getProcess()).isEqualTo("letter-correction");
        assertThat(waiting()).as("nobody has got it yet").isEqualTo(1);
        var right = right();
        inbox.complete(item, "");
        await().until(() -> mail.letters(right).size() == 1);
        look();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsNotedTwiceIsOneTask() {
        letters.note(request.getName(), "declined", "1");
        letters.note(request.getName(), "declined", "1");
        look();
        inbox.awaitOne(request.getName(), TASK);
        look();

        assertThat(begun()).isEqualTo(1);
        assertThat(inbox.open(request.getName()))
                .extracting(WorkItem::getFormKey)
                .containsExactly(TASK);
    }

    @Test
    void aSecondLetterWaitsForTheAddressAndGoesWhenThatIsMended() {
        letters.note(request.getName(), "declined", "1");
        look();
        var item = inbox.awaitOne(request.getName(), TASK);

        letters.note(request.getName(), "feedback", "1");
        look();

        assertThat(waiting()).as("both").isEqualTo(2);
        var right = right();
        inbox.complete(item, "");
        await().until(() -> {
            look();
            return mail.letters(right).size() == 2 && waiting() == 0;
        });
        assertThat(begun()).isEqualTo(1);
    }

    @Test
    void oneThatTheMendedAddressDoesNotTakeEitherIsATaskOfItsOwn() {
        letters.note(request.getName(), "declined", "1");
        look();
        var item = inbox.awaitOne(request.getName(), TASK);
        letters.note(request.getName(), "feedback", "1");
        look();
        mail.refuse(right());

        inbox.complete(item, "");

        await().until(() -> {
            look();
            return begun() >= 1
                    && inbox.open(request.getName()).stream()
                            .anyMatch(one -> !one.getName().equals(item.getName()));
        });
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void itIsLeftToTheProcessOfItsRequestForAWhile() {
        letters.note(request.getName(), "declined", "1");

        watch.look(Duration.ofMinutes(2));

        assertThat(waiting()).isEqualTo(1);
        assertThat(inbox.open(request.getName())).isEmpty();
    }

    @Test
    void aLetterAboutARequestThatNobodyKnowsHoldsBackNoOther() {
        var unknown = "surveys/unknown/requests/nobody-" + Given.number();
        letters.note(unknown, "declined", "1");
        letters.note(request.getName(), "declined", "1");

        look();

        assertThat(begun()).as("looked at in the same round").isEqualTo(1);
        assertThat(waiting(unknown)).as("nobody could mend an address of it").isZero();
    }

    private void look() {
        Caller.process("workflows").context().run(() -> watch.look(Duration.ZERO));
    }

    /** From now on the body is reached at one address alone. */
    private String right() {
        var right = "ratt" + Given.number() + "@exempel.test";
        given.nobody(request);
        given.mailbox(request, right);
        return right;
    }

    /** How often the process was begun. */
    private int begun() {
        return jdbc.sql("SELECT count(*) FROM event_intake WHERE subject = :matter AND type = 'letter.undelivered'")
                .param("matter", request.getName())
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return waiting(request.getName());
    }

    private int waiting(String matter) {
        return jdbc.sql("SELECT count(*) FROM undelivered_letter WHERE matter = :matter")
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }
}
