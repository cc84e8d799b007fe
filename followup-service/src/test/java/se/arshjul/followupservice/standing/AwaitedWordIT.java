package se.arshjul.followupservice.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.request.RequestCalls.get;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** The agency finds and counts as awaited what the request itself says is awaited, and no longer. */
@ServiceTest
class AwaitedWordIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    TestClock clock;

    private RequestName name;

    @BeforeEach
    void anAcceptedResponseIsAskedAbout() {
        name = given.in(State.ACCEPTED);
        clarifications.analyst().askClarification(ask(name, "number"));
    }

    @Test
    void toTheLastSecondOfTheReview() {
        at(SurveyFixtures.REVIEW_OVER.minusSeconds(1), true);
        at(SurveyFixtures.REVIEW_OVER, false);
    }

    @Test
    void whileTheSurveyTakesTheWord() {
        surveys.become(name.survey(), Survey.State.CLOSED);
        assertAwaited(true);

        surveys.become(name.survey(), Survey.State.REVIEWING);
        assertAwaited(false);
    }

    private void at(Instant now, boolean awaited) {
        clock.set(now);
        assertAwaited(awaited);
    }

    private void assertAwaited(boolean awaited) {
        var summary = calls.analyst()
                .summarizeRequests(SummarizeRequestsRequest.newBuilder()
                        .setParent(name.survey().toString())
                        .build());
        assertThat(calls.analyst().getRequest(get(name)).getClarifying()).isEqualTo(awaited);
        assertThat(summary.getCounts(0).getClarifyingRequests()).isEqualTo(awaited ? 1 : 0);
        assertThat(summary.getTallies(0).getClarifyingRequests()).isEqualTo(awaited ? 1 : 0);
        assertThat(calls.analyst()
                        .monitorRequests(MonitorRequestsRequest.newBuilder()
                                .setParent(name.survey().toString())
                                .setClarifying(true)
                                .build())
                        .getRowsCount())
                .isEqualTo(awaited ? 1 : 0);
    }
}
