package se.arshjul.planservice.alignment;

import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse.Event;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.takeup.Entry;
import se.arshjul.planservice.takeup.TakenUp;

/** What has become of alignments, as messages. */
final class AlignmentChangeProtos {

    private AlignmentChangeProtos() {}

    static SummarizeAlignmentChangesResponse toProto(AlignmentChanges changes) {
        var message = SummarizeAlignmentChangesResponse.newBuilder()
                .setEarlierVersion(changes.earlier().own().name().toString())
                .setEarlierFollowedVersion(name(changes.earlier().followed()))
                .setFollowedVersion(name(changes.later().followed()));
        changes.parts().forEach(change -> message.addRows(toProto(change)));
        changes.additions().forEach(change -> message.addRows(toProto(change)));
        return message.build();
    }

    private static SummarizeAlignmentChangesResponse.Row toProto(AlignmentChanges.PartChange change) {
        var message = SummarizeAlignmentChangesResponse.Row.newBuilder();
        var before = change.before();
        var now = change.now();
        if (before != null) {
            message.setFollowedElementId(before.part().id())
                    .setEarlierFollowedLabel(before.part().label())
                    .setEarlierKind(AlignmentProtos.toProto(before.kind()))
                    .setEarlierLabel(label(before));
        }
        if (now != null) {
            message.setFollowedElementId(now.part().id())
                    .setFollowedLabel(now.part().label())
                    .setKind(AlignmentProtos.toProto(now.kind()))
                    .setLabel(label(now));
        }
        change.events().forEach(event -> message.addEvents(Event.valueOf(event.name())));
        return message.build();
    }

    private static SummarizeAlignmentChangesResponse.Row toProto(AlignmentChanges.AddedChange change) {
        var message = SummarizeAlignmentChangesResponse.Row.newBuilder()
                .addEvents(Event.valueOf(change.event().name()));
        var before = change.before();
        var now = change.now();
        if (before != null) {
            message.setElementId(before.element().id())
                    .setEarlierLabel(before.element().label())
                    .setEarlierKind(AlignmentProtos.toProto(before.kind()));
        }
        if (now != null) {
            message.setElementId(now.element().id())
                    .setLabel(now.element().label())
                    .setKind(AlignmentProtos.toProto(now.kind()));
        }
        return message.build();
    }

    private static String label(TakenUp.Row row) {
        Entry element = row.element();
        return element == null ? "" : element.label();
    }

    private static String name(@Nullable Version version) {
        return version == null ? "" : version.name().toString();
    }
}
