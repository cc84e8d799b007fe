package se.arshjul.followupservice.replacement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.BeginReplacementRequest;
import se.arshjul.followup.v1.CancelReplacementRequest;
import se.arshjul.followup.v1.CloseReplacementRequest;
import se.arshjul.followup.v1.CloseReplacementResponse;
import se.arshjul.followup.v1.ListApprovedResponsesRequest;
import se.arshjul.followup.v1.ReplacementServiceGrpc.ReplacementServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;

/** Requests to ReplacementService, each with a request id of its own, and who makes them. */
@Component
public class ReplacementCalls {

    private final ReplacementServiceBlockingStub replacements;

    ReplacementCalls(ReplacementServiceBlockingStub replacements) {
        this.replacements = replacements;
    }

    /** A respondent of Region Uppsala. */
    public ReplacementServiceBlockingStub respondent() {
        return As.person(RequestFixtures.UPPSALA, "respondent").on(replacements);
    }

    ReplacementServiceBlockingStub engine() {
        return As.engine().on(replacements);
    }

    /** What the body sees, newest first. */
    public List<Response> approved(Object request) {
        return respondent()
                .listApprovedResponses(ListApprovedResponsesRequest.newBuilder()
                        .setParent(request.toString())
                        .build())
                .getResponsesList();
    }

    /** What its process hears that has waited for this end. */
    public CloseReplacementResponse closed(Object request, Instant waitedFor) {
        return engine().closeReplacement(close(request, waitedFor));
    }

    public static BeginReplacementRequest begin(Object request) {
        return BeginReplacementRequest.newBuilder()
                .setName(request.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    public static CancelReplacementRequest cancel(Object request) {
        return CancelReplacementRequest.newBuilder()
                .setName(request.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    /** Before anything was waited for. */
    static CloseReplacementRequest close(Object request) {
        return CloseReplacementRequest.newBuilder()
                .setName(request.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static CloseReplacementRequest close(Object request, Instant waitedFor) {
        return close(request).toBuilder()
                .setCloseTime(ProtoTime.toProto(waitedFor))
                .build();
    }
}
