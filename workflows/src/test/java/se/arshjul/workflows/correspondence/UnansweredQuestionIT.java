package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.followuprequest.FollowUpRequest;

/** What is written to a body that does not answer a question on its accepted response. */
@WorkflowsTest
class UnansweredQuestionIT {

    /** Later than any test gets with the engine's clock. */
    private static final Instant REVIEW_OVER = Instant.parse("2126-11-27T23:00:00Z");

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    FakeServices services;

    @Autowired
    MailServer mail;

    @Autowired
    TestEngine engine;

    @Autowired
    JdbcClient jdbc;

    private Request request;

    @BeforeEach
    void anAcceptedResponseIsAskedAbout() {
        request = given.request(given.survey(), Request.State.DISPATCHED);
        given.clean(request);
        given.daysLeft(request, 20);
        given.replaceable(request, REVIEW_OVER);
        told.dispatched(request);
        told.event("followup.responseApproved", request.getName());
        await().until(() ->
                !engine.timers(request.getName(), "event_ReplacingTimePassed").isEmpty());
        given.changed(
                request,
                now -> now.setState(Request.State.ACCEPTED)
                        .setReplacement(Replacement.WRITING)
                        .setClarifying(true));
        asked(Clarification.newBuilder());
        told.event("followup.clarificationAsked", request.getName(), Map.of("askedClarification", "1"));
        await().until(() ->
                !engine.timers(request.getName(), "event_DayPassedUnanswered").isEmpty());
    }

    @Test
    void itIsRemindedBeforeTheReviewEndsAndToldWhenTheTimeIsOver() throws MessagingException, IOException {
        given.daysLeft(request, 5);
        engine.increaseTime(Duration.ofDays(1).plusSeconds(1));
        await().until(() -> letters().contains("reminder-started asked-1-2 SENT"));

        asked(Clarification.newBuilder().setLapseTime(Timestamp.getDefaultInstance()));
        given.changed(
                request,
                now -> now.setReplacement(Replacement.REPLACEMENT_UNSPECIFIED).setClarifying(false));
        await().until(() -> {
            engine.increaseTime(Duration.ofDays(1).plusSeconds(1));
            return letters().contains("clarification-lapsed asked-1 SENT");
        });

        var letter = mail.letters(Given.respondent(request)).getLast();
        assertThat(letter.getSubject()).startsWith("Tiden för vår fråga är slut / The time for our question is over:");
        assertThat(((MimeMultipart) letter.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("kom in i tid", "Det svar som vi redan har godtagit gäller", "already accepted count");
    }

    @Test
    void whatIsTakenBackIsNeitherRemindedOfNorSaidToHaveLapsed() {
        asked(Clarification.newBuilder().setWithdrawTime(Timestamp.getDefaultInstance()));
        given.daysLeft(request, 1);

        var before = settled();
        engine.increaseTime(Duration.ofDays(1).plusSeconds(1));
        await().until(() -> settled() > before);

        assertThat(letters()).containsExactly("clarification asked-1 SENT");
    }

    private long settled() {
        return engine.completed(FollowUpRequest.PROCESS).stream()
                .filter("endEvent_QuestionSettled"::equals)
                .count();
    }

    private void asked(Clarification.Builder stands) {
        services.clarifications.asked.put(
                request.getName(),
                List.of(stands.setName(request.getName() + "/clarifications/1")
                        .setQuestion(request.getName().replaceFirst("/requests/.*", "/questions/number"))
                        .setText("Gäller det hela regionen?")
                        .build()));
    }

    private List<String> letters() {
        return jdbc.sql("""
            SELECT kind || ' ' || step || ' ' || state FROM letter
             WHERE matter = :matter AND step LIKE 'asked-%'
             ORDER BY kind
            """)
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
