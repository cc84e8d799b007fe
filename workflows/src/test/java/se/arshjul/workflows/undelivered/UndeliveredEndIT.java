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
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.UndeliveredLetters;

/** The task of a letter that reached nobody goes with the letter, and not with its request. */
@WorkflowsTest
class UndeliveredEndIT {

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
    TestEngine engine;

    @Autowired
    JdbcClient jdbc;

    private Request request;

    @BeforeEach
    void aBodyHasDeclined() {
        request = given.request(given.survey(), Request.State.DECLINED);
    }

    @Test
    void aTaskGoesWithTheLetterThatNobodyNeedsAnyMore() {
        letters.note(request.getName(), "declined", "1");
        look();
        var item = inbox.awaitOne(request.getName(), TASK);
        given.state(request, Request.State.STARTED);
        var right = right();

        look();

        assertThat(waiting()).isZero();
        assertThat(inbox.get(item).getState()).isEqualTo(WorkItem.State.WITHDRAWN);
        await("the process runs to its end").until(() -> count("DROPPED") == 1);
        assertThat(mail.letters(right)).isEmpty();
    }

    @Test
    void aTaskOutlivesTheEndOfItsRequestWhileTheLetterIsNeeded() {
        letters.note(request.getName(), "declined", "1");
        look();
        var item = inbox.awaitOne(request.getName(), TASK);

        told.event("followup.requestClosed", request.getName());
        look();

        assertThat(inbox.get(item).getState()).isEqualTo(WorkItem.State.OPEN);
    }

    @Test
    void aBeginningThatFindsAnotherAtWorkIsToldAgainAlsoWhenAllElseHasEnded() {
        told.event("followup.requestClosed", request.getName());
        letters.note(request.getName(), "declined", "1");
        look();
        var item = inbox.awaitOne(request.getName(), TASK);
        var right = right();
        mail.answer(right, "451 4.7.1 Come back later");
        inbox.complete(item, "");
        await().until(() -> count("READY") == 1);

        letters.note(request.getName(), "feedback", "1");
        look();

        await().until(() -> begun() == 2 && unheard() == 0);
        mail.answer(right, "");
        await().until(() -> {
            engine.increaseTime(Duration.ofSeconds(6));
            return count("SENT") == 1;
        });
        await().until(() -> {
            tellAgain();
            return !inbox.open(request.getName()).isEmpty();
        });
        inbox.awaitOne(request.getName(), TASK);
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

    /** How many events about it the engine has not taken. */
    private int unheard() {
        return jdbc.sql("SELECT count(*) FROM event_intake WHERE subject = :matter AND published_at IS NULL")
                .param("matter", request.getName())
                .query(Integer.class)
                .single();
    }

    /** Does not wait for the time at which it would be told again. */
    private void tellAgain() {
        jdbc.sql("UPDATE event_intake SET next_attempt_at = now() WHERE subject = :matter AND settled_at IS NULL")
                .param("matter", request.getName())
                .update();
    }

    private int count(String state) {
        return jdbc.sql("SELECT count(*) FROM letter WHERE matter = :matter AND state = :state")
                .param("matter", request.getName())
                .param("state", state)
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
