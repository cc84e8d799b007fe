package se.arshjul.workflows.followuprequest;

import io.camunda.client.api.response.ActivatedJob;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CloseReplacementRequest;
import se.arshjul.followup.v1.ReplacementServiceGrpc.ReplacementServiceBlockingStub;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Asks until when an accepted response can be replaced or asked about, and ends that when it is over. */
@Component
class CloseReplacementWorker implements Worker {

    private static final String UNTIL = "replaceableUntil";

    private final ReplacementServiceBlockingStub replacements;

    CloseReplacementWorker(ReplacementServiceBlockingStub replacements) {
        this.replacements = replacements;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.CLOSE_REPLACEMENT;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = CloseReplacementRequest.newBuilder().setName(JobVariables.text(job, "request"));
        var waitedFor = JobVariables.text(job, UNTIL);
        if (!waitedFor.isEmpty()) {
            request.setCloseTime(
                    ProtoTime.toProto(OffsetDateTime.parse(waitedFor).toInstant()));
        }
        request.setRequestId(RequestIds.of(job, request.build()));
        var reply = replacements.closeReplacement(request.build());
        return Collections.singletonMap(
                UNTIL,
                reply.hasWaitUntilTime() ? JobVariables.instant(ProtoTime.toInstant(reply.getWaitUntilTime())) : null);
    }
}
