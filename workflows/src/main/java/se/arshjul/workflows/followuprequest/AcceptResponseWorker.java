package se.arshjul.workflows.followuprequest;

import io.camunda.client.api.response.ActivatedJob;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.AcceptResponseRequest;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Accepts a response that nobody needs to judge, in the version that was screened. */
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
        var request = AcceptResponseRequest.newBuilder()
                .setName(JobVariables.text(job, "request"))
                .setVersion(version(job));
        request.setRequestId(RequestIds.of(job, request.build()));
        try {
            requests.acceptResponse(request.build());
        } catch (StatusRuntimeException refused) {
            throw anotherVersion(refused) ? nothingToAccept(request.getName()) : refused;
        }
        return Map.of();
    }

    private static int version(ActivatedJob job) {
        return job.getVariablesAsMap().get("responseVersion") instanceof Integer version ? version : 0;
    }

    /** The body has approved another one since: trying again would not help, screening does. */
    private static boolean anotherVersion(StatusRuntimeException refused) {
        return RefusalStatus.read(refused)
                .filter(refusal -> refusal.reason().equals("RESPONSE_CHANGED"))
                .isPresent();
    }

    private static Refusal nothingToAccept(String request) {
        return Refusal.precondition(
                FollowUpRequest.Refusals.REQUEST_WRONG_STATE,
                "Another version than the screened one is with the agency.",
                Map.of("request", request));
    }
}
