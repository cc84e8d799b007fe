package se.arshjul.planservice.alignment;

import se.arshjul.plan.v1.ListFollowingElementsResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.PlanProtos;
import se.arshjul.runtime.page.Page;

/** Alignments as messages. */
final class AlignmentProtos {

    private AlignmentProtos() {}

    static SummarizeAlignmentResponse toProto(Alignment alignment) {
        var message = SummarizeAlignmentResponse.newBuilder();
        var followed = alignment.followed();
        if (followed != null) {
            message.setFollowedVersion(followed.name().toString()).setFollowedGoal(followed.goal());
        }
        var goal = alignment.goal();
        if (goal != null) {
            message.setGoal(SummarizeAlignmentResponse.Kind.valueOf(goal.name()));
        }
        alignment.rows().forEach(row -> message.addRows(toProto(row)));
        return message.build();
    }

    static ListFollowingElementsResponse toProto(Page.Of<Element> page) {
        return ListFollowingElementsResponse.newBuilder()
                .addAllElements(page.map(PlanProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static SummarizeAlignmentResponse.Row toProto(Alignment.Row row) {
        var element = row.element();
        return SummarizeAlignmentResponse.Row.newBuilder()
                .setFollowedElement(row.followed().name().toString())
                .setFollowedLabel(row.followed().label())
                .setKind(SummarizeAlignmentResponse.Kind.valueOf(row.kind().name()))
                .setElement(element == null ? "" : element.name().toString())
                .setLabel(element == null ? "" : element.label())
                .build();
    }
}
