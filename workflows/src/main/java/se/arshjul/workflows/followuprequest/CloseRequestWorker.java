package se.arshjul.workflows.followuprequest;

import io.camunda.client.api.response.ActivatedJob;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CloseRequestRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Closes a request whose time has passed, unless its end has been moved: then that is waited for. */
@Component
class CloseRequestWorker implements Worker {

    private final DispatchServiceBlockingStub dispatches;

    CloseRequestWorker(DispatchServiceBlockingStub dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.CLOSE_REQUEST;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var waitedFor = OffsetDateTime.parse(JobVariables.text(job, "closesAt")).toInstant();
        var request = CloseRequestRequest.newBuilder()
                .setName(JobVariables.text(job, "request"))
                .setCloseTime(ProtoTime.toProto(waitedFor));
        request.setRequestId(RequestIds.of(job, request.build()));
        var reply = dispatches.closeRequest(request.build());
        return Map.of(
                "stillOpen",
                reply.getOpen(),
                "closesAt",
                JobVariables.instant(ProtoTime.toInstant(reply.getRequest().getCloseTime())),
                "extensions",
                extensions(reply.getRequest()));
    }

    /** Reminders begin anew with a longer time to answer; to change what was sent back nobody is given longer. */
    private static int extensions(Request request) {
        var asAnswer = request.getCloseTime().equals(request.getAcceptedUntilTime());
        return asAnswer ? request.getExtension().getNumber() : 0;
    }
}
