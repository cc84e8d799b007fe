package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.refused;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Jobs;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Messages;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp.Refusals;

/** A survey's waits for dates that may be moved while it waits. */
abstract class SurveyDatePaths {

    /** A wait for a date. */
    enum Wait {
        OPENING("gateway_OpeningOrMovedDates", "event_OpensAt", "opensAt", Jobs.DISPATCH_REQUESTS),
        CLOSING("gateway_ClosingOrMovedDates", "event_AcceptedUntil", "acceptedUntil", Jobs.CLOSE_SURVEY),
        REVIEW("gateway_SettledOrReviewOver", "event_ReviewedBy", "reviewedBy", Jobs.SETTLE_REQUESTS),
        PUBLISHING("gateway_PublishingOrMovedDates", "event_PublishesAt", "publishesAt", Jobs.PUBLISH_RESULTS);

        final String gateway;
        final String timer;
        final String date;
        final String job;

        Wait(String gateway, String timer, String date, String job) {
            this.gateway = gateway;
            this.timer = timer;
            this.date = date;
            this.job = job;
        }
    }

    private final ProcessHarness engine;
    private final SurveyScenario given;

    SurveyDatePaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new SurveyScenario(engine);
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAtItsDateAndNotBefore(Wait wait) {
        var survey = given.at(wait.gateway).isDue(wait.timer, given.date(wait.date));

        engine.passTime(given.untilAfter(wait.date).minusMinutes(5));
        survey.standsAt(wait.gateway);
        engine.jump(Duration.ofMinutes(5));

        survey.hasPassed(wait.timer);
    }

    @ParameterizedTest
    @EnumSource
    void aLaterDateIsWaitedForAndTheOldOneForgotten(Wait wait) {
        var survey = given.at(wait.gateway);
        var old = given.untilAfter(wait.date);

        given.moveTo(wait.date, given.date(wait.date).plusDays(4));
        survey.publish(Messages.SURVEY_DATES_MOVED).isDue(wait.timer, given.date(wait.date));
        engine.passTime(old);

        assertThat(survey.fired(wait.timer)).isZero();
        survey.standsAt(wait.gateway);
        engine.jump(given.untilAfter(wait.date));
        survey.hasPassed(wait.timer);
        assertThat(survey.fired(wait.timer)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aTimerThatOvertakesTheWordOfALaterDateIsSentBackToWaitForIt(Wait wait) {
        var survey = given.at(wait.gateway);
        var old = given.untilAfter(wait.date);

        given.moveTo(wait.date, given.date(wait.date).plusDays(4));
        engine.workers.on(wait.job, refused(Refusals.SURVEY_DATE_NOT_REACHED));
        engine.jump(old);

        survey.standsAt(wait.gateway).isDue(wait.timer, given.date(wait.date));
        assertThat(survey.fired(wait.timer)).isEqualTo(1);
        assertThat(engine.workers.given(wait.job)).hasSize(1);

        given.answersAll();
        engine.jump(given.untilAfter(wait.date));
        survey.hasPassed(wait.timer, 2);
        assertThat(engine.workers.given(wait.job)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierDateIsKept(Wait wait) {
        var survey = given.at(wait.gateway);

        given.moveTo(wait.date, engine.now().plusHours(5));
        survey.publish(Messages.SURVEY_DATES_MOVED).isDue(wait.timer, given.date(wait.date));
        engine.jump(given.untilAfter(wait.date));

        survey.hasPassed(wait.timer);
    }

    @ParameterizedTest
    @EnumSource
    void aDateMovedIntoThePastIsReachedAtOnce(Wait wait) {
        var survey = given.at(wait.gateway);

        given.moveTo(wait.date, engine.now().minusDays(1));
        survey.publish(Messages.SURVEY_DATES_MOVED);

        survey.hasPassed(wait.timer);
    }

    @Test
    void theLastOfSeveralMovesCounts() {
        var survey = given.at("gateway_ClosingOrMovedDates");

        given.moveTo("acceptedUntil", given.date("acceptedUntil").plusDays(2));
        survey.publish(Messages.SURVEY_DATES_MOVED).hasPassed("event_DatesMovedBeforeClosing", 1);
        given.moveTo("acceptedUntil", given.date("acceptedUntil").plusDays(2));
        survey.publish(Messages.SURVEY_DATES_MOVED).hasPassed("event_DatesMovedBeforeClosing", 2);

        survey.isDue("event_AcceptedUntil", given.date("acceptedUntil"));
    }

    @Test
    void aMoveWhileAPersonDecidesIsReadBeforeTheNextWait() {
        var survey = given.at("userTask_DecidePublication");

        given.moveTo("publishesAt", given.date("publishesAt").plusDays(9));
        survey.publish(Messages.SURVEY_DATES_MOVED).decide("userTask_DecidePublication", "approved");

        survey.hasPassed("event_DatesMovedBeforePublishing").isDue("event_PublishesAt", given.date("publishesAt"));
    }

    @Test
    void theSameMoveTwiceReadsTheDatesOnceMoreAndNothingElse() {
        var survey = given.at("gateway_OpeningOrMovedDates");

        engine.messages.publish(Messages.SURVEY_DATES_MOVED, survey.subject, "one event");
        engine.messages.publish(Messages.SURVEY_DATES_MOVED, survey.subject, "one event");
        engine.settle();

        survey.standsAt("gateway_OpeningOrMovedDates");
        assertThat(survey.passed("event_DatesMovedBeforeOpening")).isEqualTo(1);
    }

    @Test
    void aDateThatIsMissingStopsTheSurveyInsteadOfWaitingForEver() {
        var survey = given.at("userTask_DecideDispatch");

        engine.workers.on("followup.readSurveyDates", MockedWorkers.done(Map.of()));
        survey.decide("userTask_DecideDispatch", "approved");

        survey.awaitIncident("EXTRACT_VALUE_ERROR");
    }
}
