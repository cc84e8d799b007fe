package se.arshjul.planservice.difference;

import java.util.List;
import java.util.Set;
import se.arshjul.plan.v1.Element;
import se.arshjul.planservice.difference.Change.Field;
import se.arshjul.planservice.difference.Change.FieldChange;
import se.arshjul.planservice.plan.PlanProtos;

/** Changes as messages. */
public final class DifferenceProtos {

    /** What is shown word by word. */
    private static final Set<Field> TEXTS = Set.of(
            Field.TITLE,
            Field.VISION,
            Field.GOAL,
            Field.LABEL,
            Field.SUMMARY,
            Field.APPEARANCE_LABEL,
            Field.TARGET,
            Field.FOLLOW_UP_PLAN);

    private DifferenceProtos() {}

    static se.arshjul.plan.v1.Change toProto(Change change) {
        var message = se.arshjul.plan.v1.Change.newBuilder()
                .setElementId(change.element())
                .setPrecedingElementId(change.preceding());
        var before = change.before();
        var after = change.after();
        if (before != null) {
            message.setBefore(PlanProtos.toProto(before));
        }
        if (after != null) {
            message.setAfter(PlanProtos.toProto(after));
        }
        change.kinds().forEach(kind -> message.addKinds(se.arshjul.plan.v1.Change.Kind.valueOf(kind.name())));
        change.fields().forEach(field -> message.addFields(toProto(field)));
        return message.build();
    }

    public static se.arshjul.plan.v1.Change.FieldChange toProto(FieldChange change) {
        var message = se.arshjul.plan.v1.Change.FieldChange.newBuilder()
                .setField(se.arshjul.plan.v1.Change.Field.valueOf(change.field().name()))
                .setBefore(change.before())
                .setAfter(change.after());
        var place = change.place();
        if (place != null) {
            message.setPlace(Element.Place.valueOf(place.name()));
        }
        if (TEXTS.contains(change.field())) {
            Wording.compare(change.before(), change.after()).forEach(piece -> message.addPieces(toProto(piece)));
        }
        return message.build();
    }

    /** Two texts as one; nothing where they are the same. */
    public static List<se.arshjul.plan.v1.Change.Piece> pieces(String before, String after) {
        return Wording.same(before, after)
                ? List.of()
                : Wording.compare(before, after).stream()
                        .map(DifferenceProtos::toProto)
                        .toList();
    }

    private static se.arshjul.plan.v1.Change.Piece toProto(Wording.Piece piece) {
        return se.arshjul.plan.v1.Change.Piece.newBuilder()
                .setKind(se.arshjul.plan.v1.Change.Piece.Kind.valueOf(
                        piece.kind().name()))
                .setText(piece.text())
                .build();
    }
}
