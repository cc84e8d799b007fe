package se.arshjul.portal.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.plan.v1.Change.FieldChange;
import se.arshjul.plan.v1.ElementRevision;
import se.arshjul.plan.v1.ElementRevision.Kind;
import se.arshjul.runtime.proto.ProtoTime;

/**
 * What somebody has written at one sitting, told as one change: a text that saves itself while it is typed is written many
 * times.
 */
final class Sittings {

    /** Somebody who has been away for longer begins anew. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private Sittings() {}

    /** The latest first, as they are given. */
    static List<ElementRevision> together(List<ElementRevision> revisions) {
        List<ElementRevision> together = new ArrayList<>();
        for (var revision : revisions.reversed()) {
            if (!together.isEmpty() && isGoingOn(together.getLast(), revision)) {
                together.add(joined(together.removeLast(), revision));
            } else {
                together.add(revision);
            }
        }
        return together.reversed();
    }

    private static boolean isGoingOn(ElementRevision before, ElementRevision next) {
        return before.getKind() == Kind.CHANGED
                && next.getKind() == Kind.CHANGED
                && before.getRevisedBy().equals(next.getRevisedBy())
                && version(before).equals(version(next))
                && Duration.between(
                                        ProtoTime.toInstant(before.getReviseTime()),
                                        ProtoTime.toInstant(next.getReviseTime()))
                                .compareTo(PAUSE)
                        <= 0;
    }

    private static String version(ElementRevision revision) {
        return revision.getName().split("/")[3];
    }

    /** Each field as it was before the first of them and after the last; one that is as it was is not told. */
    private static ElementRevision joined(ElementRevision before, ElementRevision next) {
        Map<String, FieldChange> fields = new LinkedHashMap<>();
        before.getFieldsList().forEach(field -> fields.put(key(field), field));
        next.getFieldsList().forEach(field -> fields.merge(key(field), field, Sittings::joined));
        return next.toBuilder()
                .clearFields()
                .addAllFields(fields.values().stream()
                        .filter(field -> !field.getBefore().equals(field.getAfter()))
                        .toList())
                .build();
    }

    private static String key(FieldChange field) {
        return field.getField() + " " + field.getPlace();
    }

    /** The words that both have are those of the single changes, and not of the two together. */
    private static FieldChange joined(FieldChange before, FieldChange next) {
        return next.toBuilder().setBefore(before.getBefore()).clearPieces().build();
    }
}
