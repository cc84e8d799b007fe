package se.arshjul.workflows.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.Survey;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** Who is in the results is told, once, that they can see them before all others. */
@WorkflowsTest
@ExtendWith(OutputCaptureExtension.class)
class PreviewLettersIT {

    @Autowired
    PreviewLetters previewLetters;

    @Autowired
    PreviewNotices notices;

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    Told told;

    @Autowired
    MailServer mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private String survey;
    private Request accepted;

    @BeforeEach
    void clear() {
        survey = given.survey();
        reach.survey(survey, Survey.State.CLEARED);
        accepted = given.request(survey, State.ACCEPTED);
    }

    @Test
    void whoIsInTheResultsIsWrittenToOnceAndNobodyElse() throws Exception {
        var silent = given.request(survey, State.NO_RESPONSE);
        decide("approved");

        sendAll();
        decide("approved");
        sendAll();

        assertThat(mail.letters(Given.mailbox(accepted)))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.getSubject()).startsWith("Se hur ert svar räknas före 14 december 2026 / "));
        assertThat(mail.letters(Given.mailbox(silent))).isEmpty();
        assertThat(jdbc.sql("SELECT kind || ' ' || step || ' ' || state FROM letter WHERE matter = :matter")
                        .param("matter", accepted.getName())
                        .query(String.class)
                        .list())
                .containsExactly("preview 1 SENT");
        assertThat(untold()).isFalse();
    }

    @Test
    void everyBodyIsWrittenToHoweverManyPagesItTakes() {
        var all = IntStream.range(0, 60)
                .mapToObj(number -> given.request(survey, State.ACCEPTED))
                .toList();
        decide("approved");

        sendAll();

        assertThat(all)
                .allSatisfy(one -> assertThat(mail.letters(Given.mailbox(one))).hasSize(1));
    }

    @Test
    void resultsThatAreReturnedAreToldToNobody() {
        decide("approved");
        decide("returned");

        sendAll();

        assertThat(mail.letters(Given.mailbox(accepted))).isEmpty();
    }

    @Test
    void onceTheResultsArePublishedNobodyIsToldThatTheyWillBeAndTheLogSaysSo(CapturedOutput output) {
        decide("approved");
        reach.survey(survey, Survey.State.PUBLISHED);

        sendAll();

        assertThat(mail.letters(Given.mailbox(accepted))).isEmpty();
        assertThat(untold()).isFalse();
        assertThat(output).contains("Not every body was told beforehand how it is counted");
    }

    @Test
    void inTheEveningTheLettersWaitForTheNextMorning() {
        clock.set(Instant.parse("2026-12-10T16:05:00Z"));
        decide("approved");

        sendAll();
        assertThat(mail.letters(Given.mailbox(accepted))).isEmpty();
        assertThat(untold()).isTrue();
        clock.set(Instant.parse("2026-12-11T07:00:00Z"));
        sendAll();

        assertThat(mail.letters(Given.mailbox(accepted))).hasSize(1);
    }

    @Test
    void onTheLastEveningBeforeThePublicationTheyWaitForNothing() {
        clock.set(Instant.parse("2026-12-11T16:05:00Z"));
        decide("approved");

        sendAll();

        assertThat(mail.letters(Given.mailbox(accepted)))
                .as("letters would go again on Monday at 8, and the results are published at midnight before")
                .hasSize(1);
    }

    @Test
    void neitherAFullMailboxNorAFaultHoldsBackThoseOnLaterPages() {
        var faulty = given.request(survey, State.ACCEPTED);
        given.changed(faulty, now -> now.setActor("actors/unknown"));
        mail.answer(Given.mailbox(accepted), "452 4.2.2 Mailbox full");
        var all = IntStream.range(0, 60)
                .mapToObj(number -> given.request(survey, State.ACCEPTED))
                .toList();
        decide("approved");

        previewLetters.send();

        assertThat(all)
                .allSatisfy(one -> assertThat(mail.letters(Given.mailbox(one))).hasSize(1));
        assertThat(untold()).isTrue();
        given.gone(faulty);
        mail.answer(Given.mailbox(accepted), "");
        previewLetters.send();
        assertThat(mail.letters(Given.mailbox(accepted))).hasSize(1);
        assertThat(mail.letters(Given.mailbox(all.getFirst()))).hasSize(1);
        assertThat(untold()).isFalse();
    }

    @Test
    void whomNoAddressReachesIsLoggedTriedOnceAndLeftToTheCoordinator(CapturedOutput output) {
        var full = given.request(survey, State.ACCEPTED);
        mail.answer(Given.mailbox(full), "452 4.2.2 Mailbox full");
        mail.refuse(Given.mailbox(accepted));
        decide("approved");

        sendAll();

        assertThat(output).containsOnlyOnce("No address of the body takes the letter about how it is counted");
        assertThat(jdbc.sql("SELECT state || ' ' || attempts FROM letter WHERE matter = :matter")
                        .param("matter", accepted.getName())
                        .query(String.class)
                        .list())
                .containsExactly("REFUSED 1");
        mail.answer(Given.mailbox(full), "");
        sendAll();
        assertThat(untold()).isFalse();
    }

    @Test
    void oneThatIsPutOffGoesLaterHoldsNobodyElseBackAndNobodyGetsTwo() {
        var other = given.request(survey, State.ACCEPTED);
        mail.answer(Given.mailbox(accepted), "451 4.7.1 Come back later");
        decide("approved");

        previewLetters.send();
        assertThat(mail.letters(Given.mailbox(accepted))).isEmpty();
        assertThat(mail.letters(Given.mailbox(other))).hasSize(1);
        assertThat(untold()).isTrue();
        mail.answer(Given.mailbox(accepted), "");
        sendAll();

        assertThat(List.of(accepted, other))
                .allSatisfy(one -> assertThat(mail.letters(Given.mailbox(one))).hasSize(1));
    }

    @Test
    void anotherDecisionOfTheSurveyTellsNobody() {
        told.event("followup.dispatchDecided", survey, Map.of("decision", "approved", "decidedBy", "people/kim"));

        sendAll();

        assertThat(mail.letters(Given.mailbox(accepted))).isEmpty();
    }

    private void decide(String decision) {
        told.event("followup.publicationDecided", survey, Map.of("decision", decision, "decidedBy", "people/kim"));
    }

    /** Time after time. */
    private void sendAll() {
        for (var turn = 0; turn < 3; turn++) {
            previewLetters.send();
        }
    }

    private boolean untold() {
        return notices.untold().stream().anyMatch(one -> one.survey().equals(survey));
    }
}
