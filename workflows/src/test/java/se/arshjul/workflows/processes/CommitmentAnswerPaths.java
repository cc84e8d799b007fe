package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.CommitmentScenario.ANCHORING;
import static se.arshjul.workflows.processes.CommitmentScenario.DAYS;
import static se.arshjul.workflows.processes.CommitmentScenario.DEVIATION;
import static se.arshjul.workflows.processes.CommitmentScenario.SETTLED;
import static se.arshjul.workflows.processes.CommitmentScenario.SILENCE;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.dying;
import static se.arshjul.workflows.processes.MockedWorkers.refused;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring.Jobs;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring.Messages;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring.Refusals;

/** What an actor answers is its own members' to say; what it does not accept is a coordinator's to handle. */
abstract class CommitmentAnswerPaths {

    private final ProcessHarness engine;
    private CommitmentScenario scenario;

    CommitmentAnswerPaths(ProcessHarness engine) {
        this.engine = engine;
    }

    @BeforeEach
    void asking() {
        scenario = new CommitmentScenario(engine);
    }

    @Test
    void whatIsAcceptedIsSettled() {
        var run = scenario.asked().standsAt(ANCHORING);

        assertThat(run.job(ANCHORING).getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"actor:forte:member\"]")
                .containsEntry("io.camunda.zeebe:formKey", "commitment-anchoring");
        assertThat(run.local(ANCHORING, "subject")).isEqualTo("\"" + run.subject + "\"");
        run.decide(ANCHORING, "accepted").endsAt(SETTLED);
        assertThat(scenario.letters()).isEqualTo(1);
        assertThat(engine.workers.given(Jobs.SETTLE_COMMITMENTS))
                .singleElement()
                .satisfies(job -> assertThat(job).containsEntry("round", run.subject));
    }

    @Test
    void whatIsNotAcceptedIsHandledAndSettled() {
        var run = scenario.asked().standsAt(ANCHORING).decide(ANCHORING, "deviating");

        run.standsAt(DEVIATION);
        assertThat(run.job(DEVIATION).getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"role:coordinator\"]")
                .containsEntry("io.camunda.zeebe:formKey", "commitment-deviation");
        run.decide(DEVIATION, "settled").endsAt(SETTLED);
    }

    @Test
    void whatIsNotAcceptedCanBeAskedAgainWithALaterDay() {
        var run = scenario.asked()
                .standsAt(ANCHORING)
                .decide(ANCHORING, "deviating")
                .standsAt(DEVIATION);
        var later = engine.now().plusDays(3 * DAYS);
        scenario.askedUntil(later);

        run.decide(DEVIATION, "reopened");

        run.standsAt(ANCHORING).isDue("event_AnswerByPassed", later);
        assertThat(scenario.letters()).isEqualTo(2);
        run.decide(ANCHORING, "accepted").endsAt(SETTLED);
    }

    @Test
    void whoeverIsAskedUntilAnotherDayIsAskedUntilThatDay() {
        var run = scenario.asked().standsAt(ANCHORING);
        var later = engine.now().plusDays(3 * DAYS);
        scenario.askedUntil(later);

        run.decide(ANCHORING, "reopened");

        run.standsAt(ANCHORING).isDue("event_AnswerByPassed", later);
        assertThat(scenario.letters()).isEqualTo(2);
        run.decide(ANCHORING, "accepted").endsAt(SETTLED);
    }

    @Test
    void whatIsAskedAgainBeforeItIsSettledIsAskedAgain() {
        engine.workers.on(Jobs.SETTLE_COMMITMENTS, refused(Refusals.COMMITMENTS_NOT_ANSWERED), done());
        var run = scenario.asked().standsAt(ANCHORING).decide(ANCHORING, "accepted");

        run.standsAt(ANCHORING).decide(ANCHORING, "accepted").endsAt(SETTLED);
    }

    @Test
    void aDayOnWhichNothingIsAnsweredAsksWhetherToRemind() {
        var run = scenario.asked().standsAt(ANCHORING);

        engine.passDays(3);

        assertThat(engine.workers.given(Jobs.SEND_COMMITMENT_REMINDER)).hasSize(3);
        run.standsAt(ANCHORING).decide(ANCHORING, "accepted").endsAt(SETTLED);
        engine.passDays(2);
        assertThat(engine.workers.given(Jobs.SEND_COMMITMENT_REMINDER)).hasSize(3);
    }

    @Test
    void aReminderThatIsNotDoneYetHoldsNothingUp() {
        engine.workers.holdAt("serviceTask_SendCommitmentReminder");
        var run = scenario.asked().standsAt(ANCHORING);
        engine.passDays(1);

        run.decide(ANCHORING, "accepted").endsAt(SETTLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serviceTask_ReadCommitments",
                "serviceTask_SendCommitmentRequest",
                ANCHORING,
                SILENCE,
                DEVIATION,
                "serviceTask_SettleCommitments"
            })
    void whereverItStandsItEndsWhenACoordinatorEndsIt(String place) {
        engine.workers.holdAt(place);
        var run = scenario.asked();
        if (place.equals(SILENCE)) {
            run.standsAt(ANCHORING);
            engine.passDays(DAYS + 1);
        } else if (place.equals(DEVIATION)) {
            run.standsAt(ANCHORING).decide(ANCHORING, "deviating");
        } else if (place.equals("serviceTask_SettleCommitments")) {
            run.standsAt(ANCHORING).decide(ANCHORING, "accepted");
        }
        run.standsAt(place);

        run.publish(Messages.COMMITMENTS_ENDED).endsAt("endEvent_EndedByCoordinator");
    }

    @Test
    void askedTwiceWithTheSameNameItRunsOnce() {
        var run = scenario.asked().standsAt(ANCHORING);

        engine.messages.startAll(
                Messages.COMMITMENTS_REQUESTED, Map.of(run.subject, Map.of("round", run.subject, "actorId", "forte")));
        engine.settle();

        assertThat(engine.instances(CommitmentAnchoring.PROCESS, run.subject)).isEqualTo(1);
        run.decide(ANCHORING, "accepted").endsAt(SETTLED);
    }

    @Test
    void aWorkerThatDiesBeforeItSaysSoIsAskedAgain() {
        engine.workers.on(Jobs.SETTLE_COMMITMENTS, dying(), done());
        var run = scenario.asked().standsAt(ANCHORING).decide(ANCHORING, "accepted");
        run.standsAt("serviceTask_SettleCommitments");

        engine.passTime(MockedWorkers.LOCK.multipliedBy(2));

        run.endsAt(SETTLED);
    }
}
