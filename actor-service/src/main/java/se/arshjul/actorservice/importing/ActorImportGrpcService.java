package se.arshjul.actorservice.importing;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.ActorImportServiceGrpc;
import se.arshjul.actor.v1.CommitActorImportRequest;
import se.arshjul.actor.v1.CreateActorImportRequest;
import se.arshjul.actor.v1.GetActorImportRequest;
import se.arshjul.actor.v1.ListActorImportRowsRequest;
import se.arshjul.actor.v1.ListActorImportRowsResponse;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ActorImportService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ActorImportGrpcService extends ActorImportServiceGrpc.ActorImportServiceImplBase {

    private final LookAtImport look;
    private final CreateActorImport createActorImport;
    private final CommitActorImport commitActorImport;

    ActorImportGrpcService(
            LookAtImport look, CreateActorImport createActorImport, CommitActorImport commitActorImport) {
        this.look = look;
        this.createActorImport = createActorImport;
        this.commitActorImport = commitActorImport;
    }

    @Override
    public void getActorImport(GetActorImportRequest request, StreamObserver<se.arshjul.actor.v1.ActorImport> replies) {
        reply(replies, ActorImportProtos.toProto(look.get(ActorImportName.parse(request.getName()))));
    }

    @Override
    public void listActorImportRows(
            ListActorImportRowsRequest request, StreamObserver<ListActorImportRowsResponse> replies) {
        var page = Page.parse(ActorImportProtos.query(request), request.getPageSize(), request.getPageToken());
        var whole = look.get(ActorImportName.parse(request.getParent()));
        reply(replies, ActorImportProtos.toProto(whole, request.getOutcome(), page));
    }

    @Override
    public void createActorImport(
            CreateActorImportRequest request, StreamObserver<se.arshjul.actor.v1.ActorImport> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ActorImportProtos.toProto(createActorImport.handle(id, ActorImportProtos.toCommand(request))));
    }

    @Override
    public void commitActorImport(
            CommitActorImportRequest request, StreamObserver<se.arshjul.actor.v1.ActorImport> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ActorImportProtos.toProto(commitActorImport.handle(id, ActorImportProtos.toCommand(request))));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
