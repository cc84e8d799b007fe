package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.CommitmentScenario.ANCHORING;
import static se.arshjul.workflows.processes.CommitmentScenario.DAYS;
import static se.arshjul.workflows.processes.CommitmentScenario.DEVIATION;
import static se.arshjul.workflows.processes.CommitmentScenario.SETTLED;
import static se.arshjul.workflows.processes.CommitmentScenario.SILENCE;
import static se.arshjul.workflows.processes.MockedWorkers.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring.Jobs;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring.Messages;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring.Refusals;

/** Silence is nobody's yes: when the day has passed, or the letter reached nobody, it is a coordinator's to handle. */
abstract class CommitmentSilencePaths {

    private final ProcessHarness engine;
    private CommitmentScenario scenario;

    CommitmentSilencePaths(ProcessHarness engine) {
        this.engine = engine;
    }

    @BeforeEach
    void asking() {
        scenario = new CommitmentScenario(engine);
    }

    @Test
    void whenTheDayHasPassedItIsACoordinatorsAndNothingIsSettled() {
        var run = silent();

        assertThat(run.job(SILENCE).getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"role:coordinator\"]")
                .containsEntry("io.camunda.zeebe:formKey", "commitment-silence");
        engine.passDays(100);
        run.standsAt(SILENCE);
        assertThat(engine.workers.given(Jobs.SETTLE_COMMITMENTS)).isEmpty();
        run.decide(SILENCE, "settled").endsAt(SETTLED);
    }

    @Test
    void aSilentActorCanBeAskedAgain() {
        var run = silent();
        scenario.askedUntil(engine.now().plusDays(DAYS));

        run.decide(SILENCE, "reopened").standsAt(ANCHORING);

        assertThat(scenario.letters()).isEqualTo(2);
        engine.passDays(DAYS + 1);
        run.standsAt(SILENCE).decide(SILENCE, "accepted").endsAt(SETTLED);
    }

    @Test
    void whatIsAnsweredLateAndNotAcceptedIsHandledToo() {
        silent().decide(SILENCE, "deviating")
                .standsAt(DEVIATION)
                .decide(DEVIATION, "settled")
                .endsAt(SETTLED);
    }

    @Test
    void aLetterThatReachesNobodyIsACoordinatorsAtOnce() {
        engine.workers.on(Jobs.SEND_COMMITMENT_REQUEST, refused(Refusals.ADDRESS_REFUSED), MockedWorkers.done());
        var run = scenario.asked().standsAt(SILENCE);

        run.decide(SILENCE, "reopened")
                .standsAt(ANCHORING)
                .decide(ANCHORING, "accepted")
                .endsAt(SETTLED);
    }

    @Test
    void whoAnswersWithoutHavingBeenReachedIsSettled() {
        engine.workers.on(Jobs.SEND_COMMITMENT_REQUEST, refused(Refusals.ADDRESS_REFUSED));

        scenario.asked().standsAt(SILENCE).decide(SILENCE, "accepted").endsAt(SETTLED);
    }

    @Test
    void aLetterThatDoesNotGoUntilTheDayHasPassedIsACoordinators() {
        engine.workers.holdAt("serviceTask_SendCommitmentRequest");
        var run = scenario.asked().standsAt("serviceTask_SendCommitmentRequest");

        engine.passDays(DAYS + 1);

        run.standsAt(SILENCE).decide(SILENCE, "settled").endsAt(SETTLED);
    }

    @Test
    void aLetterThatComesBackIsACoordinatorsAtOnce() {
        var run = scenario.asked().standsAt(ANCHORING);

        run.publish(Messages.COMMITMENT_RETURNED).standsAt(SILENCE);

        run.decide(SILENCE, "reopened").standsAt(ANCHORING);
        assertThat(scenario.letters()).isEqualTo(2);
        run.decide(ANCHORING, "accepted").endsAt(SETTLED);
    }

    @Test
    void aDayThatHasPassedAlreadyIsToldAtOnce() {
        scenario.askedUntil(engine.now().minusDays(1));

        scenario.asked().standsAt(SILENCE).decide(SILENCE, "settled").endsAt(SETTLED);
    }

    private ProcessRun silent() {
        var run = scenario.asked().standsAt(ANCHORING);
        engine.passDays(DAYS + 1);
        return run.standsAt(SILENCE);
    }
}
