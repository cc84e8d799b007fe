package se.arshjul.workflows.undelivered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.UndeliveredLetters;

/** A letter that reached nobody is somebody's task, whether or not the process of its request still runs. */
@WorkflowsTest
class UndeliveredIT {

    private static final String TASK = "contact-correction";

    @Autowired
    Given given;

    @Autowired
    Told told;

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

        watch.look(Duration.ZERO);

        var item = inbox.awaitOne(request.getName(), TASK);
        assertThat(item.getProcess()).isEqualTo("letter-correction");
        assertThat(waiting()).isZero();
        var right = "ratt" + Given.number() + "@exempel.test";
        given.nobody(request);
        given.mailbox(request, right);
        inbox.complete(item, "");
        await().until(() -> mail.letters(right).size() == 1);
    }

    @Test
    void whatIsNotedTwiceIsOneTask() {
        letters.note(request.getName(), "declined", "1");
        letters.note(request.getName(), "declined", "1");
        watch.look(Duration.ZERO);
        inbox.awaitOne(request.getName(), TASK);

        letters.note(request.getName(), "feedback", "1");
        watch.look(Duration.ZERO);

        assertThat(waiting()).as("somebody is at work on the address").isZero();
        assertThat(begun()).isEqualTo(1);
        assertThat(inbox.open(request.getName()))
                .extracting(WorkItem::getFormKey)
                .containsExactly(TASK);
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
        letters.note("surveys/unknown/requests/nobody-" + Given.number(), "declined", "1");
        letters.note(request.getName(), "declined", "1");

        watch.look(Duration.ZERO);

        inbox.awaitOne(request.getName(), TASK);
    }

    /** How often the process was begun. */
    private int begun() {
        return jdbc.sql("SELECT count(*) FROM event_intake WHERE subject = :matter AND type = 'letter.undelivered'")
                .param("matter", request.getName())
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM undelivered_letter WHERE matter = :matter")
                .param("matter", request.getName())
                .query(Integer.class)
                .single();
    }
}
