package se.arshjul.workflows.implementationfollowup;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Closes the survey and says whether anything is left to review. */
@Component
class CloseSurveyWorker implements Worker {

    private final DispatchServiceBlockingStub dispatches;

    CloseSurveyWorker(DispatchServiceBlockingStub dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public String type() {
        return ImplementationFollowUp.Jobs.CLOSE_SURVEY;
    }

    @Override
    public Duration lock() {
        return LONG_LOCK;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = CloseSurveyRequest.newBuilder().setName(JobVariables.text(job, "survey"));
        request.setRequestId(RequestIds.of(job, request.build()));
        var unsettled = dispatches.closeSurvey(request.build()).getUnsettled();
        return Map.of("allSettled", unsettled == 0);
    }
}
