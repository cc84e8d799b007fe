package se.arshjul.portal.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.BeginReplacementRequest;
import se.arshjul.followup.v1.CancelReplacementRequest;
import se.arshjul.followup.v1.ListApprovedResponsesRequest;
import se.arshjul.followup.v1.ListApprovedResponsesResponse;
import se.arshjul.followup.v1.ReplacementServiceGrpc.ReplacementServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;

/** Lets a body change what it has approved, and reads what it has approved so far. */
@Component
public class Replacements {

    private static final int MANY = 1000;

    private final Calls<ReplacementServiceBlockingStub> calls;

    Replacements(Calls<ReplacementServiceBlockingStub> calls) {
        this.calls = calls;
    }

    void begin(String request, String requestId) {
        calls.write(stub -> stub.beginReplacement(BeginReplacementRequest.newBuilder()
                .setName(request)
                .setRequestId(requestId)
                .build()));
    }

    void cancel(String request, String requestId) {
        calls.write(stub -> stub.cancelReplacement(CancelReplacementRequest.newBuilder()
                .setName(request)
                .setRequestId(requestId)
                .build()));
    }

    /** What the body has approved, newest first; nothing before the first approval. */
    public List<ApprovedVersion> approved(Request request) {
        if (request.getReference().isEmpty()) {
            return List.of();
        }
        return calls
                .read(stub -> EveryPage.of(
                        token -> stub.listApprovedResponses(ListApprovedResponsesRequest.newBuilder()
                                .setParent(request.getName())
                                .setPageSize(MANY)
                                .setPageToken(token)
                                .build()),
                        ListApprovedResponsesResponse::getResponsesList,
                        ListApprovedResponsesResponse::getNextPageToken))
                .stream()
                .map(ApprovedVersion::new)
                .toList();
    }
}
