package se.arshjul.sampleservice.thing;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.sample.v1.BreakThingRequest;
import se.arshjul.sample.v1.CloseThingRequest;
import se.arshjul.sample.v1.ListThingsRequest;
import se.arshjul.sample.v1.ListThingsResponse;
import se.arshjul.sample.v1.ThingServiceGrpc;

/** ThingService over gRPC. */
@GrpcService
class ThingGrpcService extends ThingServiceGrpc.ThingServiceImplBase {

    private final CloseThing closeThing;
    private final ThingRepository things;

    ThingGrpcService(CloseThing closeThing, ThingRepository things) {
        this.closeThing = closeThing;
        this.things = things;
    }

    @Override
    public void closeThing(CloseThingRequest request, StreamObserver<se.arshjul.sample.v1.Thing> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ThingProtos.toProto(closeThing.handle(id, ThingProtos.toCommand(request))));
    }

    @Override
    public void listThings(ListThingsRequest request, StreamObserver<ListThingsResponse> replies) {
        var page = Page.parse("things", request.getPageSize(), request.getPageToken());
        reply(replies, ThingProtos.toProto(things.list(page)));
    }

    @Override
    public void breakThing(BreakThingRequest request, StreamObserver<se.arshjul.sample.v1.Thing> replies) {
        switch (request.getHow()) {
            case "error" -> replies.onError(new IllegalStateException("secret of the database"));
            case "refusal" -> replies.onError(ThingRefusals.closed(new Thing("things/broken", "", null, 1)));
            default -> throw new IllegalStateException("secret of the database");
        }
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
