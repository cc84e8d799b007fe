package se.arshjul.workflows.implementationfollowup;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Settles what is still open when the time for review has passed. */
@Component
class SettleRequestsWorker implements Worker {

    private final DispatchServiceBlockingStub dispatches;

    SettleRequestsWorker(DispatchServiceBlockingStub dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public String type() {
        return ImplementationFollowUp.Jobs.SETTLE_REQUESTS;
    }

    @Override
    public Duration lock() {
        return LONG_LOCK;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = SettleRequestsRequest.newBuilder().setName(JobVariables.text(job, "survey"));
        request.setRequestId(RequestIds.of(job, request.build()));
        dispatches.settleRequests(request.build());
        return Map.of();
    }
}
