package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Jobs;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Messages;

/** Cancelling a survey: heard wherever it stands. */
abstract class SurveyCancellationPaths {

    private final ProcessHarness engine;
    private final SurveyScenario given;

    SurveyCancellationPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new SurveyScenario(engine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userTask_DesignSurvey",
                "userTask_DecideDispatch",
                "serviceTask_ReadSurveyDatesForOpening",
                "gateway_OpeningOrMovedDates",
                "serviceTask_DispatchRequests",
                "serviceTask_ReadSurveyDatesForClosing",
                "gateway_ClosingOrMovedDates",
                "serviceTask_CloseSurvey",
                "serviceTask_ReadSurveyDatesForReview",
                "gateway_SettledOrReviewOver",
                "serviceTask_SettleRequests",
                "serviceTask_AggregateResults",
                "userTask_AnalyseResults",
                "userTask_WriteFactSheet",
                "userTask_DecidePublication",
                "serviceTask_ReadSurveyDatesForPublishing",
                "gateway_PublishingOrMovedDates",
                "serviceTask_PublishResults",
                "serviceTask_SendFeedback",
                "userTask_ProposeIndicators"
            })
    void isHeardInEveryState(String element) {
        var survey = given.at(element);

        survey.publish(Messages.SURVEY_CANCELLED);

        survey.endsAt("endEvent_Cancelled");
        assertThat(survey.passed("serviceTask_WithdrawRequests")).isEqualTo(1);
    }

    @Test
    void requestsAreWithdrawnInCallsUntilNothingRemains() {
        engine.workers.on(
                Jobs.WITHDRAW_REQUESTS,
                done(Map.of("remaining", 111, "allSettled", false)),
                done(Map.of("remaining", 0, "allSettled", false)));
        var survey = given.at("gateway_ClosingOrMovedDates").publish(Messages.SURVEY_CANCELLED);

        survey.standsAt("gateway_SettledOrHourPassed");

        assertThat(survey.passed("serviceTask_WithdrawRequests")).isEqualTo(2);
    }

    @Test
    void endsWhenTheLastRequestIsWithdrawn() {
        var survey = waitingForTheLast();

        survey.publish(Messages.ALL_REQUESTS_SETTLED);

        survey.endsAt("endEvent_Cancelled");
        assertThat(survey.fired("event_HourPassed")).isZero();
    }

    @Test
    void endsAfterAnHourWhenNobodySaysSo() {
        var survey = waitingForTheLast();

        engine.passTime(Duration.ofMinutes(59));
        survey.standsAt("gateway_SettledOrHourPassed");
        engine.jump(Duration.ofMinutes(2));

        survey.endsAt("endEvent_Cancelled");
    }

    @Test
    void cancellingTwiceCancelsOnce() {
        var survey = waitingForTheLast();

        survey.publish(Messages.SURVEY_CANCELLED);
        engine.settle();
        survey.standsAt("gateway_SettledOrHourPassed").publish(Messages.ALL_REQUESTS_SETTLED);

        survey.endsAt("endEvent_Cancelled");
        assertThat(survey.passed("serviceTask_WithdrawRequests")).isEqualTo(1);
    }

    @Test
    void aRefusalThatNobodyHandlesDoesNotHoldItUp() {
        engine.workers.on(Jobs.CLOSE_SURVEY, refused("SURVEY_CANCELLED"));
        var survey = given.at("gateway_ClosingOrMovedDates");
        engine.jump(given.untilAfter("acceptedUntil"));
        survey.awaitIncident("UNHANDLED_ERROR_EVENT");

        survey.publish(Messages.SURVEY_CANCELLED);

        survey.endsAt("endEvent_Cancelled");
        assertThat(survey.incidents()).isEmpty();
    }

    private ProcessRun waitingForTheLast() {
        engine.workers.on(Jobs.WITHDRAW_REQUESTS, done(Map.of("remaining", 0, "allSettled", false)));
        return given.at("gateway_ClosingOrMovedDates")
                .publish(Messages.SURVEY_CANCELLED)
                .standsAt("gateway_SettledOrHourPassed");
    }
}
