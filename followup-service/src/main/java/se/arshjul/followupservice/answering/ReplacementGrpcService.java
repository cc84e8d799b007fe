package se.arshjul.followupservice.answering;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.BeginReplacementRequest;
import se.arshjul.followup.v1.CancelReplacementRequest;
import se.arshjul.followup.v1.CloseReplacementRequest;
import se.arshjul.followup.v1.CloseReplacementResponse;
import se.arshjul.followup.v1.ListApprovedResponsesRequest;
import se.arshjul.followup.v1.ListApprovedResponsesResponse;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.replacement.BeginReplacement;
import se.arshjul.followupservice.replacement.CancelReplacement;
import se.arshjul.followupservice.replacement.CloseReplacement;
import se.arshjul.followupservice.response.ReadResponse;
import se.arshjul.followupservice.standing.ReadRequests;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ReplacementService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ReplacementGrpcService extends ReplacementServiceGrpc.ReplacementServiceImplBase {

    private final ReadRequests requests;
    private final ReadResponse responses;
    private final BeginReplacement beginReplacement;
    private final CancelReplacement cancelReplacement;
    private final CloseReplacement closeReplacement;

    ReplacementGrpcService(
            ReadRequests requests,
            ReadResponse responses,
            BeginReplacement beginReplacement,
            CancelReplacement cancelReplacement,
            CloseReplacement closeReplacement) {
        this.requests = requests;
        this.responses = responses;
        this.beginReplacement = beginReplacement;
        this.cancelReplacement = cancelReplacement;
        this.closeReplacement = closeReplacement;
    }

    @Override
    public void beginReplacement(BeginReplacementRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = beginReplacement.handle(id, new BeginReplacement.Command(request.getName()));
        reply(replies, RequestProtos.toProto(requests.get(name)));
    }

    @Override
    public void cancelReplacement(CancelReplacementRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = cancelReplacement.handle(id, new CancelReplacement.Command(request.getName()));
        reply(replies, RequestProtos.toProto(requests.get(name)));
    }

    @Override
    public void closeReplacement(CloseReplacementRequest request, StreamObserver<CloseReplacementResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ReplacementProtos.toProto(closeReplacement.handle(id, ReplacementProtos.toCommand(request))));
    }

    @Override
    public void listApprovedResponses(
            ListApprovedResponsesRequest request, StreamObserver<ListApprovedResponsesResponse> replies) {
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        reply(replies, ReplacementProtos.toProto(responses.approved(request.getParent(), page)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
