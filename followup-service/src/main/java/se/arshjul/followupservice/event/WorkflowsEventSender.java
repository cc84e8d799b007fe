package se.arshjul.followupservice.event;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.outbox.EventSender;
import se.arshjul.runtime.outbox.OutboxRow;
import se.arshjul.workflow.v1.Event;
import se.arshjul.workflow.v1.EventServiceGrpc;
import se.arshjul.workflow.v1.EventServiceGrpc.EventServiceBlockingStub;
import se.arshjul.workflow.v1.PublishEventRequest;

/** Hands events to the workflows, with a machine token; the relay repeats what they did not take. */
@Component
class WorkflowsEventSender implements EventSender {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    /** Far longer than storing one row takes; the relay's other subjects do not wait meanwhile. */
    private static final long DEADLINE_SECONDS = 5;

    private final EventServiceBlockingStub events;
    private final MachineToken token;

    WorkflowsEventSender(GrpcChannelFactory channels, MachineToken token) {
        this.events = EventServiceGrpc.newBlockingStub(channels.createChannel("workflow"));
        this.token = token;
    }

    @Override
    public void send(OutboxRow row) {
        var headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + token.text());
        try {
            events.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                    .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .publishEvent(PublishEventRequest.newBuilder()
                            .setEvent(toEvent(row))
                            .build());
        } catch (StatusRuntimeException notTaken) {
            if (notTaken.getStatus().getCode() == Status.Code.UNAUTHENTICATED) {
                token.forget();
            }
            throw notTaken;
        }
    }

    private static Event toEvent(OutboxRow row) {
        var variables = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(row.payloadJson(), variables);
        } catch (InvalidProtocolBufferException noObject) {
            throw new IllegalStateException(noObject);
        }
        return Event.newBuilder()
                .setId(row.id().toString())
                .setType(row.type())
                .setSubject(row.subject())
                .setVariables(variables)
                .setTraceparent(row.traceparent())
                .build();
    }
}
