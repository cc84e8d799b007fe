package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.Operated;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class SendWindowIT {

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    MailServer mail;

    @Autowired
    TestEngine engine;

    @Autowired
    TestClock clock;

    @Autowired
    Operated operated;

    @Test
    void anInvitationOfASundayNightGoesOnMondayMorningAndIsReadAnewThen() {
        clock.set(Instant.parse("2026-03-01T22:00:00Z"));
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        var another = given.request(given.survey(), Request.State.DISPATCHED);
        var waiting = waiting();

        told.dispatched(request);
        told.dispatched(another);

        await().until(() -> waiting() >= waiting + 2);
        assertThat(mail.letters(Given.mailbox(request))).isEmpty();
        given.state(another, Request.State.WITHDRAWN);
        clock.set(Instant.parse("2026-03-02T07:00:01Z"));
        await().until(() -> {
            engine.increaseTime(Duration.ofHours(9).plusSeconds(1));
            return mail.letters(Given.mailbox(request)).size() == 1;
        });
        assertThat(mail.letters(Given.mailbox(another))).isEmpty();
    }

    private double waiting() {
        return operated.metric("job_seconds_count", "type=\"letter.sendInvitation\"", "outcome=\"Later\"");
    }
}
