package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.job.NotYet;
import se.arshjul.workflows.letter.LetterKind;

/** A letter that is sent again waits for the hours of work as any other does, unless it would come too late then. */
@WorkflowsTest
class SendAgainIT {

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    MailServer mail;

    @Autowired
    TestClock clock;

    @Autowired
    SendAgain sendAgain;

    private String survey;
    private Request request;

    @BeforeEach
    void theResultsArePublishedOnAMonday() {
        survey = given.survey();
        reach.survey(survey, Survey.State.CLEARED);
        request = given.request(survey, Request.State.ACCEPTED);
    }

    @Test
    void aPreviewWaitsForTheMorningWhileThatIsBeforeThePublication() {
        clock.set(Instant.parse("2026-12-10T22:00:00Z"));

        assertThatExceptionOfType(NotYet.class).isThrownBy(this::send);
        assertThat(mail.letters(Given.mailbox(request))).isEmpty();
    }

    @Test
    void aPreviewOfTheLastNightGoesAtOnce() {
        clock.set(Instant.parse("2026-12-13T20:00:00Z"));

        send();

        assertThat(mail.letters(Given.mailbox(request))).hasSize(1);
    }

    @Test
    void whatNobodyNeedsAnyMoreWaitsForNothing() {
        clock.set(Instant.parse("2026-12-10T22:00:00Z"));
        reach.survey(survey, Survey.State.PUBLISHED);

        send();

        assertThat(mail.letters(Given.mailbox(request))).isEmpty();
    }

    private void send() {
        sendAgain.handle(request.getName(), LetterKind.PREVIEW, "1");
    }
}
