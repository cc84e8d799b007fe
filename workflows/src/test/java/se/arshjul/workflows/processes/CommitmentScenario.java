package se.arshjul.workflows.processes;

import static se.arshjul.workflows.processes.MockedWorkers.done;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring.Jobs;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring.Messages;

/** An actor that is asked what it commits itself to, with ten days to answer. */
final class CommitmentScenario {

    static final String ANCHORING = "userTask_AnchorCommitments";
    static final String SILENCE = "userTask_HandleSilence";
    static final String DEVIATION = "userTask_HandleDeviation";
    static final String SETTLED = "endEvent_CommitmentsSettled";

    static final int DAYS = 10;

    private final ProcessHarness engine;

    CommitmentScenario(ProcessHarness engine) {
        this.engine = engine;
        engine.workers.forget();
        engine.workers.on(Jobs.SEND_COMMITMENT_REQUEST, done());
        engine.workers.on(Jobs.SEND_COMMITMENT_REMINDER, done());
        engine.workers.on(Jobs.SETTLE_COMMITMENTS, done());
        askedUntil(engine.now().plusDays(DAYS));
    }

    void askedUntil(OffsetDateTime day) {
        engine.workers.on(
                Jobs.READ_COMMITMENTS, done(Map.of("answerBy", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day))));
    }

    ProcessRun asked() {
        var round = engine.matter("plans/nhp/implementationPlans/2027/commitmentRounds/forte-%d");
        return engine.start(
                CommitmentAnchoring.PROCESS,
                Messages.COMMITMENTS_REQUESTED,
                round,
                Map.of("round", round, "actor", "actors/forte", "actorId", "forte"));
    }

    int letters() {
        return engine.workers.given(Jobs.SEND_COMMITMENT_REQUEST).size();
    }
}
