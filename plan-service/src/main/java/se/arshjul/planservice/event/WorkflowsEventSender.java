package se.arshjul.planservice.event;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.machine.MachineTokenInterceptor;
import se.arshjul.runtime.outbox.EventSender;
import se.arshjul.runtime.outbox.OutboxRow;
import se.arshjul.workflow.v1.Event;
import se.arshjul.workflow.v1.EventServiceGrpc;
import se.arshjul.workflow.v1.EventServiceGrpc.EventServiceBlockingStub;
import se.arshjul.workflow.v1.PublishEventRequest;

/** Hands events to the workflows; the relay repeats what they did not take. */
@Component
class WorkflowsEventSender implements EventSender {

    /** Far longer than storing one row takes; the relay's other subjects do not wait meanwhile. */
    private static final long DEADLINE_SECONDS = 5;

    private final EventServiceBlockingStub events;

    WorkflowsEventSender(GrpcChannelFactory channels, MachineTokenInterceptor machine) {
        this.events = EventServiceGrpc.newBlockingStub(channels.createChannel("workflow"))
                .withInterceptors(machine);
    }

    @Override
    public void send(OutboxRow row) {
        events.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                .publishEvent(
                        PublishEventRequest.newBuilder().setEvent(toEvent(row)).build());
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
