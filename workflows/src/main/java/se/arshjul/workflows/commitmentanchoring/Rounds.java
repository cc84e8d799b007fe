package se.arshjul.workflows.commitmentanchoring;

import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.workflows.job.JobVariables;

/** Reads the round that a job is about, anew each time. */
@Component
class Rounds {

    private final CommitmentServiceBlockingStub commitments;

    Rounds(CommitmentServiceBlockingStub commitments) {
        this.commitments = commitments;
    }

    CommitmentRound of(ActivatedJob job) {
        return commitments.getCommitmentRound(GetCommitmentRoundRequest.newBuilder()
                .setName(JobVariables.text(job, "round"))
                .build());
    }
}
