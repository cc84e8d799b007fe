package se.arshjul.workflows.implementationfollowup;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Publishes the results of a survey. */
@Component
class PublishResultsWorker implements Worker {

    private final ResultServiceBlockingStub results;

    PublishResultsWorker(ResultServiceBlockingStub results) {
        this.results = results;
    }

    @Override
    public String type() {
        return ImplementationFollowUp.Jobs.PUBLISH_RESULTS;
    }

    @Override
    public Duration lock() {
        return LONG_LOCK;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = PublishResultsRequest.newBuilder().setName(JobVariables.text(job, "survey"));
        request.setRequestId(RequestIds.of(job, request.build()));
        results.publishResults(request.build());
        return Map.of();
    }
}
