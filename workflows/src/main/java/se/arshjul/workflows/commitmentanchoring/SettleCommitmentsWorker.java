package se.arshjul.workflows.commitmentanchoring;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.SettleCommitmentsRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Ends a round in which everything is answered. */
@Component
class SettleCommitmentsWorker implements Worker {

    private final CommitmentServiceBlockingStub commitments;

    SettleCommitmentsWorker(CommitmentServiceBlockingStub commitments) {
        this.commitments = commitments;
    }

    @Override
    public String type() {
        return CommitmentAnchoring.Jobs.SETTLE_COMMITMENTS;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = SettleCommitmentsRequest.newBuilder().setName(JobVariables.text(job, "round"));
        commitments.settleCommitments(
                request.setRequestId(RequestIds.of(job, request.build())).build());
        return Map.of();
    }
}
