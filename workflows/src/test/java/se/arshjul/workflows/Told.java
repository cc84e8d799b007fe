package se.arshjul.workflows;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Map;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.Event;
import se.arshjul.workflow.v1.EventServiceGrpc.EventServiceBlockingStub;
import se.arshjul.workflow.v1.PublishEventRequest;

/** What services tell. */
public final class Told {

    private final EventServiceBlockingStub events;

    Told(EventServiceBlockingStub events) {
        this.events = events;
    }

    /** Tells it once and gives back the event's id. */
    public String event(String type, String subject, Map<String, ?> variables) {
        var id = Given.id();
        again(id, type, subject, variables);
        return id;
    }

    public String event(String type, String subject) {
        return event(type, subject, Map.of());
    }

    /** Tells it under an id that may have been told before. */
    public void again(String id, String type, String subject, Map<String, ?> variables) {
        var struct = Struct.newBuilder();
        variables.forEach((name, value) -> struct.putFields(name, toValue(value)));
        As.publisher()
                .on(events)
                .publishEvent(PublishEventRequest.newBuilder()
                        .setEvent(Event.newBuilder()
                                .setId(id)
                                .setType(type)
                                .setSubject(subject)
                                .setVariables(struct))
                        .build());
    }

    /** That a version of a request's response has become the accepted one. */
    public String accepted(Request request, int version) {
        return event(
                "followup.responseAccepted",
                request.getName() + "/responses/" + version,
                Map.of("request", request.getName(), "version", version));
    }

    private static Value toValue(Object value) {
        return value instanceof Number number
                ? Value.newBuilder().setNumberValue(number.doubleValue()).build()
                : Value.newBuilder().setStringValue(value.toString()).build();
    }

    /** That a request has gone out, which begins its process. */
    public String dispatched(Request request) {
        return event(
                "followup.requestDispatched",
                request.getName(),
                Map.of(
                        "survey", request.getName().replaceFirst("/requests/.*", ""),
                        "request", request.getName(),
                        "actor", request.getActor(),
                        "recipientKind", request.getRecipientKind(),
                        // Later than any test gets with the engine's clock.
                        "closesAt", "2126-11-14T00:00:00+01:00"));
    }
}
