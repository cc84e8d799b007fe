package se.arshjul.portal.plan;

import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.SummarizeAlignmentChangesRequest;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.Part;

/** Reads how a plan follows another one, and how that has changed. */
@Component
class Alignments {

    /** A version beside one that its plan follows. */
    record Pair(Version own, Version followed) {}

    private final Calls<AlignmentServiceBlockingStub> alignments;

    Alignments(Calls<AlignmentServiceBlockingStub> alignments) {
        this.alignments = alignments;
    }

    SummarizeAlignmentResponse of(Pair pair) {
        return alignments.read(stub -> stub.summarizeAlignment(SummarizeAlignmentRequest.newBuilder()
                .setName(pair.own().getName())
                .setFollowedVersion(pair.followed().getName())
                .build()));
    }

    Part<SummarizeAlignmentChangesResponse> changes(Pair earlier, Pair later) {
        return alignments.part(stub -> stub.summarizeAlignmentChanges(SummarizeAlignmentChangesRequest.newBuilder()
                .setName(later.own().getName())
                .setFollowedVersion(later.followed().getName())
                .setEarlierVersion(earlier.own().getName())
                .setEarlierFollowedVersion(earlier.followed().getName())
                .build()));
    }
}
