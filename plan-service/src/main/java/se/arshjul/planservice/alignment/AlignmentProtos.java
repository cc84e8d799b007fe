package se.arshjul.planservice.alignment;

import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.ListFollowingElementsResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.planservice.difference.DifferenceProtos;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.PlanProtos;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.Counts;
import se.arshjul.planservice.takeup.Entry;
import se.arshjul.planservice.takeup.Kind;
import se.arshjul.planservice.takeup.TakenUp;
import se.arshjul.runtime.page.Page;

/** Alignments as messages. */
public final class AlignmentProtos {

    private AlignmentProtos() {}

    /** The version that is asked for; null for none. */
    static @Nullable VersionName toVersion(String name) {
        return name.isEmpty() ? null : VersionName.parse(name);
    }

    static SummarizeAlignmentResponse toProto(Alignment alignment) {
        var message = SummarizeAlignmentResponse.newBuilder();
        var followed = alignment.followed();
        if (followed == null) {
            return message.build();
        }
        var goal = alignment.goal();
        var vision = alignment.vision();
        message.setFollowedVersion(followed.name().toString())
                .setFollowedGoal(goal.theirs())
                .setGoal(toProto(goal.kind()))
                .setFollowedVision(vision.theirs())
                .setVision(toProto(vision.kind()))
                .setCoveredCount(alignment.takenUp().covered())
                .setKnownCount(alignment.takenUp().known());
        if (goal.kind() == Kind.RENAMED) {
            message.addAllGoalPieces(DifferenceProtos.pieces(goal.theirs(), goal.ours()));
        }
        if (vision.kind() == Kind.RENAMED) {
            message.addAllVisionPieces(DifferenceProtos.pieces(vision.theirs(), vision.ours()));
        }
        var own = alignment.own().name();
        alignment.takenUp().rows().forEach(row -> message.addRows(toProto(row, followed.name(), own)));
        alignment.takenUp().additions().forEach(addition -> message.addAdditions(toProto(addition, own)));
        return message.build();
    }

    static ListFollowingElementsResponse toProto(Page.Of<Element> page) {
        return ListFollowingElementsResponse.newBuilder()
                .addAllElements(page.map(PlanProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static SummarizeAlignmentResponse.Row toProto(TakenUp.Row row, VersionName followed, VersionName own) {
        var element = row.element();
        var message = SummarizeAlignmentResponse.Row.newBuilder()
                .setFollowedElement(name(followed, row.part()))
                .setFollowedLabel(row.part().label())
                .setKind(toProto(row.kind()))
                .setSubsetReason(row.reason())
                .setCounts(toProto(row.counts()));
        row.further().forEach(further -> message.addFurtherElements(name(own, further)));
        if (element == null) {
            return message.build();
        }
        if (element.comparable(row.part())) {
            message.addAllPieces(DifferenceProtos.pieces(row.part().label(), element.label()));
        }
        return message.setElement(name(own, element)).setLabel(element.label()).build();
    }

    private static SummarizeAlignmentResponse.Addition toProto(TakenUp.Addition addition, VersionName own) {
        return SummarizeAlignmentResponse.Addition.newBuilder()
                .setElement(name(own, addition.element()))
                .setLabel(addition.element().label())
                .setElementKind(se.arshjul.plan.v1.Element.Kind.valueOf(
                        addition.element().kind().name()))
                .setKind(toProto(addition.kind()))
                .build();
    }

    private static String name(VersionName version, Entry entry) {
        return new ElementName(version, entry.id()).toString();
    }

    /** Unspecified for null. */
    public static SummarizeAlignmentResponse.Kind toProto(@Nullable Kind kind) {
        return kind == null
                ? SummarizeAlignmentResponse.Kind.KIND_UNSPECIFIED
                : SummarizeAlignmentResponse.Kind.valueOf(kind.name());
    }

    public static SummarizeAlignmentResponse.Counts toProto(Counts counts) {
        return SummarizeAlignmentResponse.Counts.newBuilder()
                .setGoalCount(counts.goals())
                .setStrategyCount(counts.strategies())
                .setActivityCount(counts.activities())
                .build();
    }
}
