package se.arshjul.actorservice.standin;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.CreateStandInRequest;
import se.arshjul.actor.v1.EndStandInRequest;
import se.arshjul.actor.v1.ListStandInsRequest;
import se.arshjul.actor.v1.ListStandInsResponse;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** StandInService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class StandInGrpcService extends StandInServiceGrpc.StandInServiceImplBase {

    private final ListStandIns listStandIns;
    private final CreateStandIn createStandIn;
    private final EndStandIn endStandIn;

    StandInGrpcService(ListStandIns listStandIns, CreateStandIn createStandIn, EndStandIn endStandIn) {
        this.listStandIns = listStandIns;
        this.createStandIn = createStandIn;
        this.endStandIn = endStandIn;
    }

    @Override
    public void listStandIns(ListStandInsRequest request, StreamObserver<ListStandInsResponse> replies) {
        var page = Page.parse(StandInProtos.query(request), request.getPageSize(), request.getPageToken());
        reply(replies, StandInProtos.toProto(listStandIns.handle(StandInProtos.toQuery(request), page)));
    }

    @Override
    public void createStandIn(CreateStandInRequest request, StreamObserver<StandIn> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, StandInProtos.toProto(createStandIn.handle(id, StandInProtos.toCommand(request))));
    }

    @Override
    public void endStandIn(EndStandInRequest request, StreamObserver<StandIn> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new EndStandIn.Command(StandInName.parse(request.getName()));
        reply(replies, StandInProtos.toProto(endStandIn.handle(id, command)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
