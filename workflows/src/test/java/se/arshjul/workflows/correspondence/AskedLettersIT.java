package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;

/** What a body is written when the agency asks about single answers of a response that it has accepted. */
@WorkflowsTest
class AskedLettersIT {

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

    @Autowired
    Matters matters;

    @Autowired
    Correspondence correspondence;

    @Test
    void theRespondentsAreToldTheQuestionAndTheLastDayOnceForEachAsking() throws MessagingException, IOException {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        given.clean(request);
        given.replaceable(request, REVIEW_OVER);
        told.dispatched(request);
        told.event("followup.responseApproved", request.getName());
        await().until(() ->
                !engine.timers(request.getName(), "event_ReplacingTimePassed").isEmpty());
        asked(request, "Gäller det hela regionen?");

        told.event("followup.clarificationAsked", request.getName(), Map.of("askedClarification", "3"));
        told.event("followup.clarificationAsked", request.getName(), Map.of("askedClarification", "3"));

        await().until(() ->
                letters(request).equals(List.of("clarification asked-3 SENT " + Given.respondent(request))));
        var letter = mail.letters(Given.respondent(request)).getLast();
        assertThat(letter.getSubject()).startsWith("Fråga om ert svar, svara senast 27 november 2026");
        assertThat(((MimeMultipart) letter.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("”Hur många?”", "Gäller det hela regionen?", "In English", "27 November")
                .doesNotContain("Besvarad förut");
    }

    @Test
    void aQuestionThatIsTakenBackMeanwhileIsNotWrittenAbout() {
        var request = given.request(given.survey(), Request.State.ACCEPTED);

        assertThat(write(request, LetterKind.CLARIFICATION)).isEqualTo(Result.DROPPED);
    }

    @Test
    void theLetterAboutOneQuestionTellsOfNoOther() {
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        asked(request, "Gäller det hela regionen?");

        assertThat(List.of(tell(request, "asked-1"), tell(request, "asked-2"), tell(request, "asked-3")))
                .containsExactly(Result.DROPPED, Result.DROPPED, Result.SENT);

        assertThat(letters(request)).contains("clarification asked-3 SENT " + Given.respondent(request));
        assertThat(mail.letters(Given.respondent(request))).hasSize(1);
    }

    @Test
    void whoHasNotAnsweredCanBeRemindedAndWhoseWordWaitsIsNot() throws MessagingException {
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        asked(request, "Gäller det hela regionen?");

        assertThat(matters.get(request.getName()).reminder()).contains(LetterKind.REMINDER_STARTED);
        assertThat(write(request, LetterKind.REMINDER_STARTED)).isEqualTo(Result.SENT);
        assertThat(mail.letters(Given.respondent(request)).getLast().getSubject())
                .startsWith("Påminnelse, svara på vår fråga senast 27 november 2026");
        given.changed(request, now -> now.setReplacement(Replacement.REPLACEMENT_SUBMITTED));

        assertThat(matters.get(request.getName()).reminder()).contains(LetterKind.REMINDER_WAITING);
    }

    @Test
    void theApproverIsToldThatTheWordIsDueAtTheEndOfTheReview() throws MessagingException, IOException {
        var request = given.request(given.survey(), Request.State.ACCEPTED);
        asked(request, "Gäller det hela regionen?");
        given.changed(request, now -> now.setReplacement(Replacement.REPLACEMENT_SUBMITTED));

        write(request, LetterKind.TO_APPROVE);

        var letter =
                (MimeMultipart) mail.letters(Given.approver(request)).getLast().getContent();
        assertThat(letter.getBodyPart(0).getContent().toString())
                .contains("Svara senast", "27 november", "gäller det som ni redan har godkänt")
                .contains("redan godtaget och gäller tills vi har godtagit ett nytt")
                .doesNotContain("30 oktober", "Först då är svaret inskickat");
    }

    private Result tell(Request request, String step) {
        return correspondence.write(
                matters.of(request.getName(), LetterKind.CLARIFICATION, step), LetterKind.CLARIFICATION, step);
    }

    private Result write(Request request, LetterKind kind) {
        return correspondence.write(matters.get(request.getName()), kind, "1");
    }

    /** One question was answered before, the other waits for a word. */
    private void asked(Request request, String text) {
        var survey = request.getName().replaceFirst("/requests/.*", "");
        var question = Clarification.newBuilder()
                .setName(request.getName() + "/clarifications/1")
                .setQuestion(survey + "/questions/number");
        services.clarifications.asked.put(
                request.getName(),
                List.of(
                        question.setText("Besvarad förut").setAnswered(true).build(),
                        question.setName(request.getName() + "/clarifications/2")
                                .setText("Tillbakatagen")
                                .setAskTime(Timestamp.newBuilder().setSeconds(2))
                                .setAnswered(false)
                                .setWithdrawTime(Timestamp.getDefaultInstance())
                                .build(),
                        question.setName(request.getName() + "/clarifications/3")
                                .setAskTime(Timestamp.newBuilder().setSeconds(3))
                                .clearWithdrawTime()
                                .setText(text)
                                .build()));
        given.changed(
                request,
                now -> now.setState(Request.State.ACCEPTED)
                        .setReplacement(Replacement.WRITING)
                        .setClarifying(true)
                        .addClarifiedQuestions(survey + "/questions/number"));
    }

    private List<String> letters(Request request) {
        return jdbc.sql("""
            SELECT kind || ' ' || step || ' ' || state || ' ' || address FROM letter
             WHERE matter = :matter AND kind = 'clarification'
            """)
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
