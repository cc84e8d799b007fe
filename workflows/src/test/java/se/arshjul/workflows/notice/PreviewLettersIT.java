package se.arshjul.workflows.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.Survey;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** Who is in the results is told, once, that they can see them before all others. */
@WorkflowsTest
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
    void onceTheResultsArePublishedNobodyIsToldThatTheyWillBe() {
        decide("approved");
        reach.survey(survey, Survey.State.PUBLISHED);

        sendAll();

        assertThat(mail.letters(Given.mailbox(accepted))).isEmpty();
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

    /** A page each time. */
    private void sendAll() {
        for (var turn = 0; turn < 3; turn++) {
            previewLetters.send();
        }
    }

    private boolean untold() {
        return notices.untold().stream().anyMatch(one -> one.survey().equals(survey));
    }
}
