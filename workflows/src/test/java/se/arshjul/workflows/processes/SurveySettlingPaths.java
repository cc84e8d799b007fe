package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Jobs;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Messages;

/** How a closed survey's requests come to be settled. */
abstract class SurveySettlingPaths {

    private final ProcessHarness engine;
    private final SurveyScenario given;

    SurveySettlingPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new SurveyScenario(engine);
    }

    @Test
    void whatIsAlreadySettledIsNotWaitedFor() {
        engine.workers.on(Jobs.CLOSE_SURVEY, done(Map.of("allSettled", true)));

        var survey = given.at("userTask_AnalyseResults");

        assertThat(survey.passed("endEvent_NothingToReview")).isEqualTo(1);
        assertThat(survey.passed("serviceTask_SettleRequests")).isZero();
    }

    @Test
    void theLastSettledRequestEndsTheReview() {
        var survey = given.at("gateway_SettledOrReviewOver").publish(Messages.ALL_REQUESTS_SETTLED);

        survey.standsAt("userTask_AnalyseResults");
        assertThat(survey.passed("endEvent_AllReviewed")).isEqualTo(1);
        assertThat(survey.passed("serviceTask_SettleRequests")).isZero();
    }

    @Test
    void whatWasSettledWhileTheSurveyClosedIsNotLost() {
        var survey = given.at("serviceTask_CloseSurvey").publish(Messages.ALL_REQUESTS_SETTLED);

        engine.workers.holdAt("");
        engine.passTime(MockedWorkers.LOCK.plusMinutes(1));

        survey.hasPassed("event_AllRequestsSettled").standsAt("userTask_AnalyseResults");
    }

    @Test
    void whatIsNotSettledInTimeBecomesNoResponse() {
        var survey = given.at("gateway_SettledOrReviewOver");

        engine.jump(given.untilAfter("reviewedBy"));

        survey.hasPassed("serviceTask_SettleRequests").standsAt("userTask_AnalyseResults");
        assertThat(survey.passed("endEvent_RestSettled")).isEqualTo(1);
    }

    @Test
    void settledTwiceIsSettledOnce() {
        var survey = given.at("gateway_SettledOrReviewOver");

        engine.messages.publish(Messages.ALL_REQUESTS_SETTLED, survey.subject, "one event");
        engine.messages.publish(Messages.ALL_REQUESTS_SETTLED, survey.subject, "one event");
        engine.messages.publish(Messages.ALL_REQUESTS_SETTLED, survey.subject, "another event");
        survey.standsAt("userTask_AnalyseResults");
        engine.settle();

        assertThat(survey.passed("event_AllRequestsSettled")).isEqualTo(1);
        assertThat(survey.passed("serviceTask_AggregateResults")).isEqualTo(1);
    }
}
