package se.arshjul.workflows.event;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.workflow.v1.EventServiceGrpc;
import se.arshjul.workflow.v1.PublishEventRequest;
import se.arshjul.workflow.v1.PublishEventResponse;

/** EventService over gRPC. */
@GrpcService
class EventGrpcService extends EventServiceGrpc.EventServiceImplBase {

    private final TakeEvent takeEvent;

    EventGrpcService(TakeEvent takeEvent) {
        this.takeEvent = takeEvent;
    }

    @Override
    public void publishEvent(PublishEventRequest request, StreamObserver<PublishEventResponse> replies) {
        takeEvent.handle(EventProtos.toCommand(request.getEvent()));
        replies.onNext(PublishEventResponse.getDefaultInstance());
        replies.onCompleted();
    }
}
