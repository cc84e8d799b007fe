package se.arshjul.followupservice.extension;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.DeclineExtensionRequest;
import se.arshjul.followup.v1.ExtensionServiceGrpc;
import se.arshjul.followup.v1.GrantExtensionRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestExtensionRequest;
import se.arshjul.followupservice.answering.RequestProtos;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.standing.ReadRequests;
import se.arshjul.runtime.request.RequestId;

/** ExtensionService over gRPC: reads the request, calls one command, writes the reply. */
@GrpcService
class ExtensionGrpcService extends ExtensionServiceGrpc.ExtensionServiceImplBase {

    private final ReadRequests requests;
    private final RequestExtension requestExtension;
    private final GrantExtension grantExtension;
    private final DeclineExtension declineExtension;

    ExtensionGrpcService(
            ReadRequests requests,
            RequestExtension requestExtension,
            GrantExtension grantExtension,
            DeclineExtension declineExtension) {
        this.requests = requests;
        this.requestExtension = requestExtension;
        this.grantExtension = grantExtension;
        this.declineExtension = declineExtension;
    }

    @Override
    public void requestExtension(RequestExtensionRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, requestExtension.handle(id, ExtensionProtos.toCommand(request)));
    }

    @Override
    public void grantExtension(GrantExtensionRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, grantExtension.handle(id, ExtensionProtos.toCommand(request)));
    }

    @Override
    public void declineExtension(DeclineExtensionRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, declineExtension.handle(id, ExtensionProtos.toCommand(request)));
    }

    private void reply(StreamObserver<Request> replies, RequestName name) {
        replies.onNext(RequestProtos.toProto(requests.get(name)));
        replies.onCompleted();
    }
}
