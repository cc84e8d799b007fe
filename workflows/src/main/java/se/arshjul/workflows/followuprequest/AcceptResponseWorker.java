package se.arshjul.workflows.followuprequest;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.AcceptResponseRequest;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Accepts a response that nobody needs to judge. */
@Component
class AcceptResponseWorker implements Worker {

    private final RequestServiceBlockingStub requests;

    AcceptResponseWorker(RequestServiceBlockingStub requests) {
        this.requests = requests;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.ACCEPT_RESPONSE;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = AcceptResponseRequest.newBuilder().setName(JobVariables.text(job, "request"));
        request.setRequestId(RequestIds.of(job, request.build()));
        requests.acceptResponse(request.build());
        return Map.of();
    }
}
