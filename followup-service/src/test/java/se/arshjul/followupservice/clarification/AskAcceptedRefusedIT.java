package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.explain;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** When an accepted response is not asked about, and what nobody may do while it is. */
@ServiceTest
class AskAcceptedRefusedIT {

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    TestClock clock;

    private RequestName name;

    @BeforeEach
    void anAcceptedResponse() {
        name = given.in(State.ACCEPTED);
    }

    @Test
    void askingTwiceAsksOnceAndASecondQuestionWaitsForTheFirst() {
        var request = ask(name, "number");

        var first = calls.analyst().askClarification(request);

        assertThat(calls.analyst().askClarification(request)).isEqualTo(first);
        assertThat(given.events(name)).containsExactly("followup.clarificationAsked");
        assertThat(refusalOf(() -> calls.coordinator().askClarification(ask(name, "text"))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_PENDING");
    }

    @Test
    void aResponseThatTheBodyIsChangingIsNotAskedAbout() {
        replacements.respondent().beginReplacement(ReplacementCalls.begin(name));

        assertThat(refusalOf(() -> calls.analyst().askClarification(ask(name, "number"))))
                .isEqualTo("FAILED_PRECONDITION RESPONSE_BEING_REPLACED");
    }

    @Test
    void theBodyChangesNothingElseAndDoesNotGiveTheQuestionUp() {
        calls.analyst().askClarification(ask(name, "number"));

        assertThat(refusalOf(() -> replacements.respondent().beginReplacement(ReplacementCalls.begin(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_PENDING");
        assertThat(refusalOf(() -> replacements.respondent().cancelReplacement(ReplacementCalls.cancel(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_PENDING");
    }

    @Test
    void anotherBodyNeitherAnswersNorSeesWhatIsAsked() {
        calls.analyst().askClarification(ask(name, "number"));

        assertThat(refusalOf(() -> calls.foreign().explainAnswer(explain(name, "Ja."))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.foreign().listClarifications(ClarificationCalls.list(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.foreign().askClarification(ask(name, "text"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void itIsAskedAboutToTheLastSecondOfTheReviewAndNotAfter() {
        clock.set(SurveyFixtures.REVIEW_OVER);
        assertThat(refusalOf(this::askOnce)).isEqualTo("FAILED_PRECONDITION REVIEW_OVER");

        assertThat(saidToBeOver()).isTrue();

        clock.set(SurveyFixtures.REVIEW_OVER.minusSeconds(1));
        assertThat(saidToBeOver()).isFalse();
        askOnce();

        assertThat(requests.respondent().getRequest(get(name)).getClarifying()).isTrue();
    }

    @Test
    void inAClosedSurveyItIsAskedAboutWhileSomebodyElseIsWaitedFor() {
        surveys.become(name.survey(), Survey.State.CLOSED);
        assertThat(refusalOf(this::askOnce)).isEqualTo("FAILED_PRECONDITION REVIEW_OVER");
        assertThat(saidToBeOver()).isTrue();

        given.in(name.survey(), "region-halland", State.APPROVED);
        assertThat(saidToBeOver()).isFalse();
        askOnce();

        assertThat(requests.respondent().getRequest(get(name)).getClarifying()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Survey.State.class,
            names = {"REVIEWING", "REVIEWED", "CLEARED", "PUBLISHED", "CANCELLED"})
    void whereTheReviewHasEndedNothingIsAsked(Survey.State state) {
        given.in(name.survey(), "region-halland", State.APPROVED);
        surveys.become(name.survey(), state);

        assertThat(refusalOf(this::askOnce)).isEqualTo("FAILED_PRECONDITION REVIEW_OVER");
        assertThat(given.events(name)).isEmpty();
        assertThat(saidToBeOver()).isTrue();
    }

    /** What those who offer asking hear beforehand. */
    private boolean saidToBeOver() {
        return requests.analyst()
                .summarizeRequests(SummarizeRequestsRequest.newBuilder()
                        .setParent(name.survey().toString())
                        .build())
                .getReviewOver();
    }

    private void askOnce() {
        calls.analyst().askClarification(ask(name, "number"));
    }
}
