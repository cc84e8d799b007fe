package se.arshjul.planservice.draftelement;

import se.arshjul.plan.v1.ElementRevision;
import se.arshjul.plan.v1.ListElementRevisionsResponse;
import se.arshjul.planservice.difference.DifferenceProtos;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;

/** Revisions of elements as messages. */
final class RevisionProtos {

    private RevisionProtos() {}

    static ListElementRevisionsResponse toProto(Page.Of<Revision> page) {
        return ListElementRevisionsResponse.newBuilder()
                .addAllElementRevisions(page.map(RevisionProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static ElementRevision toProto(Revision revision) {
        return ElementRevision.newBuilder()
                .setName(revision.name())
                .setKind(ElementRevision.Kind.valueOf(revision.kind().name()))
                .setReviseTime(ProtoTime.toProto(revision.time()))
                .setRevisedBy(revision.by())
                .addAllFields(revision.fields().stream()
                        .map(DifferenceProtos::toProto)
                        .toList())
                .build();
    }
}
