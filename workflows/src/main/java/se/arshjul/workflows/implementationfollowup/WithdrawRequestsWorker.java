package se.arshjul.workflows.implementationfollowup;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.WithdrawRequestsRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Withdraws some requests of a cancelled survey; the last call settles the last of them. */
@Component
class WithdrawRequestsWorker implements Worker {

    private final DispatchServiceBlockingStub dispatches;

    WithdrawRequestsWorker(DispatchServiceBlockingStub dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public String type() {
        return ImplementationFollowUp.Jobs.WITHDRAW_REQUESTS;
    }

    @Override
    public Duration lock() {
        return LONG_LOCK;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = WithdrawRequestsRequest.newBuilder().setName(JobVariables.text(job, "survey"));
        request.setRequestId(RequestIds.of(job, request.build()));
        var progress = dispatches.withdrawRequests(request.build());
        // What has just been withdrawn still has its process to end; the last one is told of.
        var nothingWasOpen = progress.getRemaining() == 0 && progress.getWithdrawn() == 0;
        return Map.of("remaining", progress.getRemaining(), "allSettled", nothingWasOpen);
    }
}
