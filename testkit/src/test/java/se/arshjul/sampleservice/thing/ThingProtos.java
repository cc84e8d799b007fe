package se.arshjul.sampleservice.thing;

import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;
import se.arshjul.sample.v1.CloseThingRequest;
import se.arshjul.sample.v1.ListThingsResponse;

/** Things as messages. */
final class ThingProtos {

    static final RequestRules<CloseThingRequest> CLOSE_THING = RequestRules.of(CloseThingRequest.getDefaultInstance())
            .length("thing.title", 1, 20)
            .maxItems("tags", 2);

    private ThingProtos() {}

    static CloseThing.Command toCommand(CloseThingRequest request) {
        var checked = CLOSE_THING.check(request, ThingRefusals::invalid);
        return new CloseThing.Command(
                checked.getThing().getName(), checked.getThing().getTitle(), checked.getTagsList());
    }

    static se.arshjul.sample.v1.Thing toProto(Thing thing) {
        var proto =
                se.arshjul.sample.v1.Thing.newBuilder().setName(thing.name()).setTitle(thing.title());
        if (thing.closeTime() != null) {
            proto.setCloseTime(ProtoTime.toProto(thing.closeTime()));
        }
        return proto.build();
    }

    static ListThingsResponse toProto(Page.Of<Thing> page) {
        return ListThingsResponse.newBuilder()
                .addAllThings(page.map(ThingProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }
}
