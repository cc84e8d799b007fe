package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.Operated;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** Whether somebody is reminded, and of what, is decided by how things stand when the letter goes. */
@WorkflowsTest
class SendReminderIT {

    private static final Instant MONDAY_NIGHT = Instant.parse("2026-03-02T22:00:00Z");
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-03-03T07:00:01Z");

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

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatFallsDueAtNightIsDecidedInTheMorningByHowThingsStandThen() {
        var begun = invited();
        var answered = invited();
        var same = invited();
        clock.set(MONDAY_NIGHT);
        var waiting = waiting();
        engine.increaseTime(Duration.ofDays(1));
        await().until(() -> waiting() >= waiting + 3);

        given.state(begun, Request.State.STARTED);
        given.state(answered, Request.State.ACCEPTED);
        clock.set(TUESDAY_MORNING);

        await().until(() -> {
            engine.increaseTime(Duration.ofHours(9).plusSeconds(1));
            return reminders(begun).equals(List.of("reminder-started SENT " + Given.respondent(begun)))
                    && reminders(same).equals(List.of("reminder-not-opened SENT " + Given.mailbox(same)));
        });
        assertThat(reminders(answered)).isEmpty();
    }

    @Test
    void whatTheMailServerHasPutOffGoesInTheWayThatFitsWhenItIsTaken() {
        var request = invited();
        mail.answer(Given.mailbox(request), "451 4.7.1 Come back later");
        engine.increaseTime(Duration.ofDays(1));
        await().until(() -> reminders(request).equals(List.of("reminder-not-opened READY " + Given.mailbox(request))));

        given.state(request, Request.State.SUBMITTED);
        mail.answer(Given.mailbox(request), "");

        await().until(() -> {
            engine.increaseTime(Duration.ofSeconds(6));
            return reminders(request)
                    .equals(List.of(
                            "reminder-not-opened DROPPED " + Given.mailbox(request),
                            "reminder-waiting SENT " + Given.approver(request)));
        });
    }

    /** A body that was invited ten working days before the last day to answer, and has not opened it. */
    private Request invited() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.daysLeft(request, 10);
        told.dispatched(request);
        // From then on every day is heard.
        await().until(() -> !engine.timers(request.getName(), "event_DayPassed").isEmpty());
        return request;
    }

    private double waiting() {
        return operated.metric("job_seconds_count", "type=\"followup.dueReminders\"", "outcome=\"Later\"");
    }

    private List<String> reminders(Request request) {
        return jdbc.sql("""
            SELECT kind || ' ' || state || ' ' || address FROM letter
             WHERE matter = :matter AND kind LIKE 'reminder-%'
             ORDER BY kind
            """)
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
