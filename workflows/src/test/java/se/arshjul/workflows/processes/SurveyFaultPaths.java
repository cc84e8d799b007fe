package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.dying;
import static se.arshjul.workflows.processes.MockedWorkers.failing;
import static se.arshjul.workflows.processes.MockedWorkers.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Jobs;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Messages;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Refusals;

/** A survey whose services refuse, fail or die. */
abstract class SurveyFaultPaths {

    private final ProcessHarness engine;
    private final SurveyScenario given;

    SurveyFaultPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new SurveyScenario(engine);
    }

    @Test
    void aRefusedDispatchComesBackToTheCoordinator() {
        engine.workers.on(Jobs.DISPATCH_REQUESTS, refused(Refusals.SURVEY_CANCELLED));
        var survey = given.at("gateway_OpeningOrMovedDates");
        engine.jump(given.untilAfter("opensAt"));

        survey.standsAt("userTask_DecideDispatch").publish(Messages.SURVEY_CANCELLED);

        survey.endsAt("endEvent_Cancelled");
    }

    @Test
    void aRefusedPublicationComesBackToTheCoordinatorAndCanBeApprovedAnew() {
        engine.workers.on(Jobs.PUBLISH_RESULTS, refused(Refusals.SURVEY_NOT_PUBLISHABLE), done());
        var survey = given.at("gateway_PublishingOrMovedDates");
        engine.jump(given.untilAfter("publishesAt"));

        survey.standsAt("userTask_DecidePublication").decide("userTask_DecidePublication", "approved");

        survey.standsAt("userTask_ProposeIndicators");
        assertThat(survey.passed("serviceTask_PublishResults")).isEqualTo(1);
    }

    @Test
    void aWorkerThatDiesAfterItsCallIsAskedAgain() {
        engine.workers.on(
                Jobs.DISPATCH_REQUESTS,
                done(Map.of("remaining", 111, "recipientsPageToken", "page-2")),
                dying(),
                done(Map.of("remaining", 0, "recipientsPageToken", "")));
        var survey = given.at("gateway_OpeningOrMovedDates");
        engine.jump(given.untilAfter("opensAt"));
        survey.hasPassed("serviceTask_DispatchRequests").standsAt("serviceTask_DispatchRequests");

        engine.passTime(MockedWorkers.LOCK.plusMinutes(1));

        survey.standsAt("gateway_ClosingOrMovedDates");
        assertThat(engine.workers.given(Jobs.DISPATCH_REQUESTS))
                .extracting("recipientsPageToken")
                .containsExactly("", "page-2", "page-2");
    }

    @Test
    void aPassingFaultIsTriedAgain() {
        engine.workers.on(Jobs.AGGREGATE_RESULTS, failing(), failing(), done());

        var survey = given.at("userTask_AnalyseResults");

        assertThat(engine.workers.given(Jobs.AGGREGATE_RESULTS)).hasSize(3);
        assertThat(survey.incidents()).isEmpty();
    }
}
