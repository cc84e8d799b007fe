package se.arshjul.followupservice.answering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.arshjul.followup.v1.CloseReplacementRequest;
import se.arshjul.followup.v1.CloseReplacementResponse;
import se.arshjul.followup.v1.ListApprovedResponsesResponse;
import se.arshjul.followupservice.replacement.CloseReplacement;
import se.arshjul.followupservice.response.FrozenResponse;
import se.arshjul.followupservice.response.Response;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;

/** The replacing of responses as messages. */
final class ReplacementProtos {

    private ReplacementProtos() {}

    static CloseReplacement.Command toCommand(CloseReplacementRequest request) {
        return new CloseReplacement.Command(
                request.getName(), request.hasCloseTime() ? ProtoTime.toInstant(request.getCloseTime()) : null);
    }

    static CloseReplacementResponse toProto(Optional<Instant> waitUntil) {
        var reply = CloseReplacementResponse.newBuilder();
        waitUntil.map(ProtoTime::toProto).ifPresent(reply::setWaitUntilTime);
        return reply.build();
    }

    static ListApprovedResponsesResponse toProto(Page.Of<Response> page) {
        return ListApprovedResponsesResponse.newBuilder()
                .addAllResponses(
                        page.map(response -> ResponseProtos.toProto(new FrozenResponse(response, List.of(), List.of())))
                                .items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }
}
