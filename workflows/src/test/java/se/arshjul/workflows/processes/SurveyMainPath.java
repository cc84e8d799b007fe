package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Jobs;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Messages;

/** A survey from plan to feedback, and the ways back in it. */
abstract class SurveyMainPath {

    private final ProcessHarness engine;
    private final SurveyScenario given;

    SurveyMainPath(ProcessHarness engine) {
        this.engine = engine;
        this.given = new SurveyScenario(engine);
    }

    @Test
    void goesFromPlanToPublicationAndFeedback() {
        var survey = given.planned();

        survey.standsAt("userTask_DesignSurvey").complete("userTask_DesignSurvey");
        survey.standsAt("userTask_DecideDispatch").decide("userTask_DecideDispatch", "approved");
        survey.standsAt("gateway_OpeningOrMovedDates");
        engine.passTime(given.untilAfter("opensAt"));
        survey.hasPassed("serviceTask_DispatchRequests").standsAt("gateway_ClosingOrMovedDates");
        engine.passTime(given.untilAfter("acceptedUntil"));
        survey.hasPassed("serviceTask_CloseSurvey").standsAt("gateway_SettledOrReviewOver");
        survey.publish(Messages.ALL_REQUESTS_SETTLED);
        survey.hasPassed("serviceTask_AggregateResults")
                .standsAt("userTask_AnalyseResults")
                .complete("userTask_AnalyseResults");
        survey.standsAt("userTask_WriteFactSheet").complete("userTask_WriteFactSheet");
        survey.standsAt("userTask_DecidePublication").decide("userTask_DecidePublication", "approved");
        survey.standsAt("gateway_PublishingOrMovedDates");
        engine.passTime(given.untilAfter("publishesAt"));
        survey.hasPassed("serviceTask_PublishResults")
                .hasPassed("serviceTask_SendFeedback")
                .standsAt("userTask_ProposeIndicators")
                .complete("userTask_ProposeIndicators");
        survey.endsAt("endEvent_PublishedAndFedBack");
    }

    @Test
    void aHumanStepSaysWhoDoesItWhereAndAboutWhat() {
        var survey = given.planned();

        survey.standsAt("userTask_DesignSurvey");
        engine.settle();

        assertThat(survey.job("userTask_DesignSurvey").getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"role:analyst\"]")
                .containsEntry("io.camunda.zeebe:formKey", "survey-design");
        assertThat(survey.local("userTask_DesignSurvey", "subject")).isEqualTo("\"" + survey.subject + "\"");
    }

    @Test
    void aReturnedDesignIsDesignedFurther() {
        var survey = given.at("userTask_DecideDispatch").decide("userTask_DecideDispatch", "returned");

        survey.standsAt("userTask_DesignSurvey").complete("userTask_DesignSurvey");

        survey.standsAt("userTask_DecideDispatch");
    }

    @Test
    void returnedResultsAreAnalysedAgain() {
        var survey = given.at("userTask_DecidePublication").decide("userTask_DecidePublication", "returned");

        survey.standsAt("userTask_AnalyseResults").complete("userTask_AnalyseResults");

        survey.standsAt("userTask_WriteFactSheet").complete("userTask_WriteFactSheet");
        survey.standsAt("userTask_DecidePublication");
        assertThat(survey.passed("serviceTask_AggregateResults")).isEqualTo(1);
    }

    @Test
    void aDecisionNotMadeStopsTheSurveyInsteadOfPassing() {
        var survey = given.at("userTask_DecidePublication").complete("userTask_DecidePublication");

        survey.awaitIncident("CONDITION_ERROR at gateway_PublicationApproved");
    }

    @Test
    void dispatchesInCallsUntilNothingRemains() {
        engine.workers.on(
                Jobs.DISPATCH_REQUESTS,
                done(Map.of("remaining", 111, "recipientsPageToken", "page-2")),
                done(Map.of("remaining", 0, "recipientsPageToken", "")));

        given.at("gateway_ClosingOrMovedDates");

        assertThat(engine.workers.given(Jobs.DISPATCH_REQUESTS))
                .extracting("recipientsPageToken")
                .containsExactly("", "page-2");
    }

    @Test
    void sendsFeedbackInCallsUntilNothingRemains() {
        engine.workers.on(
                Jobs.SEND_FEEDBACK,
                done(Map.of("remaining", 111, "recipientsPageToken", "page-2")),
                done(Map.of("remaining", 0, "recipientsPageToken", "")));

        given.at("userTask_ProposeIndicators");

        assertThat(engine.workers.given(Jobs.SEND_FEEDBACK))
                .extracting("recipientsPageToken")
                .containsExactly("", "page-2");
    }

    @Test
    void theSamePlanTwiceStartsOneSurvey() {
        var survey = given.planned().standsAt("userTask_DesignSurvey");

        engine.messages.startAll(Messages.SURVEY_PLANNED, Map.of(survey.subject, Map.of("survey", survey.subject)));
        engine.settle();
        survey.publish(Messages.SURVEY_CANCELLED).endsAt("endEvent_Cancelled");
        engine.settle();

        assertThat(engine.instances("implementation-follow-up", survey.subject)).isEqualTo(1);
    }
}
