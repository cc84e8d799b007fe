package se.arshjul.followupservice.revisit;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.ListRevisitsRequest;
import se.arshjul.followup.v1.ListRevisitsResponse;
import se.arshjul.followup.v1.MarkAnswerRequest;
import se.arshjul.followup.v1.Revisit;
import se.arshjul.followup.v1.RevisitServiceGrpc;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** RevisitService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class RevisitGrpcService extends RevisitServiceGrpc.RevisitServiceImplBase {

    private final RequestGuard guard;
    private final RevisitRepository revisits;
    private final MarkAnswer markAnswer;

    RevisitGrpcService(RequestGuard guard, RevisitRepository revisits, MarkAnswer markAnswer) {
        this.guard = guard;
        this.revisits = revisits;
        this.markAnswer = markAnswer;
    }

    @Override
    public void listRevisits(ListRevisitsRequest request, StreamObserver<ListRevisitsResponse> replies) {
        var name = guard.colleague(request.getParent());
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        replies.onNext(RevisitProtos.toProto(revisits.list(name, page)));
        replies.onCompleted();
    }

    @Override
    public void markAnswer(MarkAnswerRequest request, StreamObserver<Revisit> replies) {
        var id = RequestId.parse(request.getRequestId());
        replies.onNext(RevisitProtos.toProto(markAnswer.handle(id, RevisitProtos.toCommand(request))));
        replies.onCompleted();
    }
}
