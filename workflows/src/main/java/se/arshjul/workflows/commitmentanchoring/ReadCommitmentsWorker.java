package se.arshjul.workflows.commitmentanchoring;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;

/** Tells until when an actor is asked to answer, as the service has it now. */
@Component
class ReadCommitmentsWorker implements Worker {

    private final Rounds rounds;

    ReadCommitmentsWorker(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String type() {
        return CommitmentAnchoring.Jobs.READ_COMMITMENTS;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var answerBy = ProtoTime.toInstant(rounds.of(job).getAnswerByTime());
        return Map.of("answerBy", JobVariables.instant(answerBy));
    }
}
