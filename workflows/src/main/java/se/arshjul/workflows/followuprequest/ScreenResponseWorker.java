package se.arshjul.workflows.followuprequest;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ScreenResponseRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;

/** Asks what a person should judge in an approved response. */
@Component
class ScreenResponseWorker implements Worker {

    private final RequestServiceBlockingStub requests;

    ScreenResponseWorker(RequestServiceBlockingStub requests) {
        this.requests = requests;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SCREEN_RESPONSE;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var found = requests.screenResponse(ScreenResponseRequest.newBuilder()
                .setName(JobVariables.text(job, "request"))
                .build());
        return Map.of(
                "incomplete", found.getIncomplete(),
                "contradicting", found.getContradicting(),
                "largeChange", found.getLargeChange(),
                "clarified", found.getClarified(),
                "responseVersion", found.getVersion());
    }
}
